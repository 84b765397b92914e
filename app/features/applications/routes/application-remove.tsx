import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { removeItemSchema } from '../application.schema.ts'
import { sectionPath } from '../application-paths.ts'
import { itemsOf } from '../application-progress.ts'
import { itemTitle } from '../application-summary.ts'
import { readSection } from '../read-section.server.ts'
import { removeItem } from '../remove-item.server.ts'
import { backToStart } from './application-closed.server.ts'
import { reloadOnConflict } from './reload-on-conflict.ts'

export const loader = signedIn((args) =>
  backToStart(args, async () => {
    const { ctx, actor, locale, params } = args
    const { view, editing } = await readSection(ctx, actor, { section: params.section ?? '', locale })
    const item = orNotFound(itemsOf(view.answers).find(({ id }) => id === params.item))
    const t = translateTo(locale)
    const { id } = editing.shape
    return { title: t('application.list.removeTitle', { name: itemTitle(id, item, t) }), back: sectionPath(id), revision: view.revision }
  }),
)

export const action = signedInForm(removeItemSchema, async ({ ctx, actor, locale, params, form }) => {
  const section = params.section ?? ''
  await removeItem(ctx, actor, { section, item: params.item ?? '', revision: form.revision })
  return redirect(href(locale, `/application/${encodeURIComponent(section)}?notice=removed`))
})

export const shouldRevalidate = reloadOnConflict

export default function ApplicationRemoveRoute() {
  const { title, back, revision } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT()
  return (
    <Page title={title} lead={t('application.list.removeText')} width="text" back={{ to: back, label: t('ui.back') }}>
      <ErrorSummary refused={refused} />
      <LocaleForm className="flex flex-wrap gap-3">
        <input type="hidden" name="revision" value={revision} key={revision} />
        <Button name="intent" value="remove" tone="danger">
          {t('application.list.removeButton')}
        </Button>
        <ButtonLink to={back} tone="secondary">
          {t('application.list.keep')}
        </ButtonLink>
      </LocaleForm>
    </Page>
  )
}

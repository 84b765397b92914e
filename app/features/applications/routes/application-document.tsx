import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { type ActorArgs, answerFormData, type Refused, refuse, signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { addPaper } from '../add-paper.server.ts'
import { type PaperForm, paperSchema } from '../paper.schema.ts'
import { nextPaper } from '../paper.ts'
import { paperLabel, paperPath } from '../paper-label.ts'
import { promisePaper, recallPromise } from '../promise-paper.server.ts'
import { type ReadPaper, readPaper } from '../read-paper.server.ts'
import { openPaper, readPapers } from '../read-papers.server.ts'
import { removePaper } from '../remove-paper.server.ts'
import { replacePaper } from '../replace-paper.server.ts'
import { PaperPage } from '../ui/paper-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const list = await readPapers(ctx, actor, locale)
  if (!list) throw redirect(href(locale, '/application'))
  const paper = orNotFound(list.papers.find(({ requirement }) => requirement === params.requirement))
  const next = nextPaper(list.papers, paper.requirement)
  return { title: paperLabel(translateTo(locale), paper), status: list.status, paper, next: next ?? null }
})

export const action = signedIn(async (args) => {
  const read = await readPaper(args.ctx, args.request)
  return answerFormData(paperSchema, args, read.form, async ({ form, values }) => {
    const requirement = args.params.requirement ?? ''
    await args.ctx.limits.take('write', args.actor.id)
    if (form.intent !== 'add' && form.intent !== 'replace') return change(args, requirement, form)
    // Before the file is opened: nobody's decoder works for somebody who may not add it anyway.
    await openPaper(args.ctx, args.actor, requirement)
    await args.ctx.limits.take('paper', args.actor.id)
    return take(args, requirement, { form, values, read })
  })
})

type Without = Exclude<PaperForm, { intent: 'add' | 'replace' }>
type With = Extract<PaperForm, { intent: 'add' | 'replace' }>
type Sent = { form: With; values: Refused['values']; read: ReadPaper }

async function change({ ctx, actor, locale }: ActorArgs, requirement: string, form: Without) {
  if (form.intent === 'promise') await promisePaper(ctx, actor, { requirement })
  else if (form.intent === 'recall') await recallPromise(ctx, actor, { requirement })
  else await removePaper(ctx, actor, { requirement, paperId: form.paperId })
  return redirect(`${href(locale, paperPath(requirement))}?notice=${form.intent === 'remove' ? 'removed' : 'saved'}`)
}

async function take({ ctx, actor, locale }: ActorArgs, requirement: string, { form, values, read }: Sent) {
  const examined = await read.examine()
  // A full house says nothing about the file: it may be sent once more as it is.
  if ('problem' in examined) return refuse(examined.problem === 'files.error.busy' ? 503 : 422, { file: [examined.problem] }, values)
  const { upload } = examined
  if (form.intent === 'add') await addPaper(ctx, actor, { requirement, upload })
  else await replacePaper(ctx, actor, { requirement, paperId: form.paperId, upload })
  return redirect(`${href(locale, paperPath(requirement))}?notice=uploaded`)
}

export default function ApplicationDocumentRoute() {
  const { paper, status, next } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const [params] = useSearchParams()
  return (
    <PaperPage
      paper={paper}
      status={status}
      next={next}
      refused={refused}
      replacing={params.get('replace')}
      removing={params.get('remove')}
    />
  )
}

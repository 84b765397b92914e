import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { LocaleLink } from './locale-link.tsx'

type PageProps = {
  title: string
  lead?: ReactNode
  back?: { to: string; label: string } | undefined
  actions?: ReactNode
  width?: 'text' | 'wide'
  titleLang?: string | undefined
  /** A picture beside the title, for a front door: the heading grows, and the actions stand under the lead. */
  art?: ReactNode
  children?: ReactNode
}

/** The frame of every page: way back, one heading, what the page is for, what can be done. */
export function Page({ title, lead, back, actions, width = 'wide', titleLang, art, children }: PageProps) {
  const head = art ? <FrontDoor {...{ title, lead, actions, titleLang, art }} /> : <Head {...{ title, lead, actions, titleLang }} />
  return (
    <div className={classNames('space-y-8', width === 'text' && 'max-w-[42rem]')}>
      <div className="space-y-3">
        {back ? (
          <LocaleLink to={back.to} className="no-print inline-flex min-h-8 items-center gap-2">
            <span aria-hidden="true" className="mirror">
              ←
            </span>
            {back.label}
          </LocaleLink>
        ) : null}
        {head}
      </div>
      {children}
    </div>
  )
}

type HeadProps = Pick<PageProps, 'title' | 'lead' | 'actions' | 'titleLang' | 'art'>

function Head({ title, lead, actions, titleLang }: HeadProps) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 lang={titleLang} className="min-w-0 max-w-full text-3xl sm:text-4xl">
          {title}
        </h1>
        {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
      </div>
      {lead ? <div className="max-w-[42rem] text-lg text-muted">{lead}</div> : null}
    </>
  )
}

function FrontDoor({ title, lead, actions, titleLang, art }: HeadProps) {
  return (
    <div className="grid items-center gap-x-10 gap-y-6 md:grid-cols-[minmax(0,11fr)_minmax(0,12fr)]">
      <div className="min-w-0 space-y-5">
        <h1 lang={titleLang} className="text-4xl leading-[1.12] lg:text-5xl">
          {title}
        </h1>
        {lead ? <div className="max-w-[32rem] text-lg text-muted">{lead}</div> : null}
        {actions ? <div className="flex flex-wrap gap-3 pt-2">{actions}</div> : null}
      </div>
      {art}
    </div>
  )
}

export function PageSection({ title, id, children, actions }: { title: string; id?: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <section aria-label={title} id={id} className="space-y-4 pt-2">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-2xl">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}

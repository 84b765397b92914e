import type { ReactNode } from 'react'
import type { Letter } from '../letter.ts'

/** A letter as it is sent, on something like paper. */
export function LetterText({ letter, lang, children }: { letter: Letter; lang?: string; children?: ReactNode }) {
  return (
    <article lang={lang} className="space-y-4 rounded-card border border-line bg-surface p-6 sm:p-10 print:border-0 print:p-0">
      {children}
      <h3 className="text-2xl">{letter.title}</h3>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line break-words">
          {paragraph}
        </p>
      ))}
    </article>
  )
}

import type { ReactNode } from 'react'
import type { Letter } from '../letter.ts'

type LetterTextProps = { letter: Letter; lang?: string; heading?: 'h2' | 'h3'; children?: ReactNode }

/** A letter as it is sent, on something like paper. */
export function LetterText({ letter, lang, heading: Heading = 'h3', children }: LetterTextProps) {
  return (
    <article lang={lang} className="space-y-4 rounded-card border border-line bg-surface p-6 sm:p-10 print:border-0 print:p-0">
      {children}
      <Heading className="text-2xl">{letter.title}</Heading>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line break-words">
          {paragraph}
        </p>
      ))}
    </article>
  )
}

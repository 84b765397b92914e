import { createElement, type FunctionComponent, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { pack } from '#app/i18n/packed.ts'
import { TranslationProvider } from '#app/i18n/use-t.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxGroup, RadioGroup, SelectField, TextField } from '#app/ui/field.tsx'

const strings = { ui: pack(en.ui), errors: pack(en.errors) }

type Provided = Parameters<typeof TranslationProvider>[0]

/** The markup of a component in English. */
function show<P extends object>(component: FunctionComponent<P>, props: P): string {
  const page: ReactElement = createElement(component, props)
  return renderToStaticMarkup(createElement(TranslationProvider, { locale: 'en', strings } as Provided, page))
}

const attribute = (html: string, tag: string, name: string) => new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1]

describe('a field', () => {
  test('is named by its label, and its hint and message are read with it', () => {
    const html = show(TextField, { name: 'email', label: 'E-mail', hint: 'We write to you here.', error: 'errors.email' })
    expect(attribute(html, 'label', 'for')).toBe('field-email')
    expect(attribute(html, 'input', 'id')).toBe('field-email')
    expect(attribute(html, 'input', 'aria-describedby')).toBe('field-email-hint field-email-error')
    expect(attribute(html, 'input', 'aria-invalid')).toBe('true')
    expect(html).toContain(en.errors.email)
  })

  test('without hint and message points to nothing', () => {
    const html = show(SelectField, { name: 'district', label: 'District', options: [{ value: '', label: 'Any' }] })
    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })
})

describe('a group of choices', () => {
  const options = [
    { value: 'online', label: 'Online' },
    { value: 'there', label: 'In person' },
  ]

  test('has its message tied to the group, and a place for the link of the error summary', () => {
    const html = show(RadioGroup, { name: 'meet', legend: 'How?', options, error: 'errors.required' })
    expect(attribute(html, 'fieldset', 'aria-describedby')).toBe('field-meet-error')
    expect(html.match(/id="field-meet"/g)).toHaveLength(1)
    expect(html).not.toContain('checked=')
  })

  test('shows what was chosen before', () => {
    const html = show(CheckboxGroup, { name: 'meet', legend: 'How?', options, defaultValues: ['there'] })
    expect(html.match(/<input[^>]*>/g)?.map((input) => /value="(\w+)"/.exec(input)?.[1] + (input.includes('checked') ? '+' : ''))).toEqual([
      'online',
      'there+',
    ])
  })
})

describe('the error summary', () => {
  test('links each message to its field and names the field', () => {
    const errors = { email: ['errors.email', 'errors.tooLong'], '': ['errors.conflict'] }
    const html = show(ErrorSummary, { refused: { ok: false, errors, values: {} }, labels: { email: 'E-mail' } })
    expect(html).toContain(`href="#field-email"`)
    expect(html).toContain(`E-mail: ${en.errors.email}`)
    expect(html).not.toContain(en.errors.tooLong)
    expect(html).not.toContain('href="#field-"')
    expect(html).toContain(en.errors.conflict)
  })

  test('is not there while nothing is wrong', () => {
    expect(show(ErrorSummary, { refused: undefined })).toBe('')
  })
})

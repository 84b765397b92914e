import { hongKongDay } from '#app/lib/dates.ts'
import type { JobDetail } from './read-jobs.server.ts'

const HOURS = { full_time: 'FULL_TIME', part_time: 'PART_TIME' } as const

/** The vacancy as search engines read it (schema.org JobPosting), as JSON that is safe inside a script element. */
export function jobPostingJson(job: JobDetail, { url, district }: { url: string; district: string | null }): string {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: job.title,
    description: asHtml(job.description),
    datePosted: hongKongDay(new Date(job.publishedAt ?? job.closesAt)),
    validThrough: job.closesAt,
    employmentType: HOURS[job.hours],
    inLanguage: job.locale,
    directApply: true,
    url,
    identifier: { '@type': 'PropertyValue', name: job.employer, value: job.id },
    hiringOrganization: { '@type': 'Organization', name: job.employer },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressCountry: 'HK', ...(district ? { addressRegion: district } : {}) },
    },
    ...(job.workMode === 'remote'
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'Hong Kong' } }
      : {}),
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'HKD',
      value: { '@type': 'QuantitativeValue', minValue: job.payMin, maxValue: job.payMax, unitText: 'MONTH' },
    },
  }
  return JSON.stringify(posting).replaceAll('<', '\\u003c')
}

/** Search engines read the description as HTML: paragraphs and line breaks, and nothing that the employer wrote as markup. */
function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('')
}

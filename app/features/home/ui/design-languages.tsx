import { useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, LOCALES, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'

/** The same words in each language, whatever language the page is in: glyphs, line heights and lengths side by side. */
const SAMPLES = {
  en: {
    title: 'Data engineer',
    text: 'From HK$42,000 a month. The bones of a sea port: gate, straight, ghost.',
    tags: ['English only', 'Partly from home'],
    action: 'Save',
  },
  'zh-Hant': {
    title: '數據工程師',
    text: '每月港幣 42,000 元起。海港的骨架：門、直、鬼、誤、返、角。',
    tags: ['只需英語', '混合辦公'],
    action: '收藏',
  },
  'zh-Hans': {
    title: '数据工程师',
    text: '每月港币 42,000 元起。海港的骨架：门、直、鬼、误、返、角。',
    tags: ['只需英语', '混合办公'],
    action: '收藏',
  },
} as const

export function DesignLanguages() {
  const t = useT()
  return (
    <PageSection title={t('design.languages')}>
      <div className="grid gap-4 md:grid-cols-3">
        {LOCALES.map((locale) => (
          <div key={locale} lang={REGIONAL[locale]}>
            <Card edge="harbour">
              <p className="text-muted text-sm">{ENDONYM[locale]}</p>
              <h3 className="text-xl">{SAMPLES[locale].title}</h3>
              <p>{SAMPLES[locale].text}</p>
              <TagList>
                {SAMPLES[locale].tags.map((tag) => (
                  <Tag key={tag} tone="ferry">
                    {tag}
                  </Tag>
                ))}
              </TagList>
              <Button type="button" tone="quiet">
                {SAMPLES[locale].action}
              </Button>
            </Card>
          </div>
        ))}
      </div>
    </PageSection>
  )
}

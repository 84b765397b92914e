import { useT } from '#app/i18n/use-t.tsx'
import { DAYS, PARTS_OF_DAY, slotOf } from '#app/lib/slots.ts'
import { describedBy, FieldError } from '#app/ui/field-frame.tsx'
import { Tick } from './tick.tsx'

/** The week as seven rows of three. On a phone the parts of a day stand below its name. */
export function FreeTimeGrid({ chosen, error, legend }: { chosen: readonly string[]; error?: string | undefined; legend: string }) {
  const t = useT()
  return (
    <fieldset {...describedBy({ name: 'slots', error })}>
      <legend className="sr-only">{legend}</legend>
      <FieldError name="slots" error={error} />
      <div className="divide-y divide-line border-y border-line">
        {DAYS.map((day, row) => (
          <div key={day} className="flex flex-wrap gap-x-6 py-2 sm:grid sm:grid-cols-4">
            <p className="w-full py-2 font-bold sm:w-auto" aria-hidden="true">
              {t(`vocabulary.day.${day}`)}
            </p>
            {PARTS_OF_DAY.map((part, column) => (
              <Tick
                key={part}
                name="slots"
                value={slotOf(day, part)}
                hiddenLabel={t(`vocabulary.day.${day}`)}
                label={t(`vocabulary.partOfDay.${part}`)}
                checked={chosen.includes(slotOf(day, part))}
                first={row === 0 && column === 0}
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

import { classNames } from './class-names.ts'

/** How much is done, as tiles that fill; the text says the same. */
export function TileProgress({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <div className="space-y-2">
      <p>{label}</p>
      <div aria-hidden="true" className="flex max-w-md gap-1">
        {Array.from({ length: total }, (_, at) => `tile-${at}`).map((key, at) => (
          <span
            key={key}
            className={classNames('tile h-4 flex-1 rounded-tile', at < done ? 'fill-once bg-ferry' : 'border-2 border-line bg-surface')}
          />
        ))}
      </div>
    </div>
  )
}

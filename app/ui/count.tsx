/** Count beside a word, read out as a sentence. */
export function Count({ count, label }: { count: number; label: string }) {
  return count > 0 ? (
    <>
      <span
        aria-hidden="true"
        className="ms-1.5 inline-flex min-w-5.5 items-center justify-center rounded-full bg-lantern px-1.5 font-bold text-paper text-xs leading-5.5 tabular-nums"
      >
        {count > 99 ? '99+' : count}
      </span>
      <span className="sr-only"> ({label})</span>
    </>
  ) : null
}

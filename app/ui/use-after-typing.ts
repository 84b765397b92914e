import { type FormEvent, useEffect, useRef } from 'react'

/** Gives an `onChange` for a form: what is in it then is handed on once nobody has typed for a moment. */
export function useAfterTyping(waitMs: number, run: (typed: FormData) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    clearTimeout(timer.current)
    timer.current = setTimeout(() => run(new FormData(form)), waitMs)
  }
}

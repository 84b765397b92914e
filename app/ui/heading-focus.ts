import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * After going to another page without a document load, the reading position starts at that page's heading: a screen
 * reader says where one is, and the next Tab goes on from there. A summary of errors keeps the focus that it took.
 */
export function useHeadingFocus() {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading || document.activeElement?.closest('[role="alert"]')) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname])
}

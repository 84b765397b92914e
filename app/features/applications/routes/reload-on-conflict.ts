import type { ShouldRevalidateFunction } from '@remix-run/react'

/** After a refusal the page keeps its data, except when somebody else was faster: then it shows what is stored now. */
export const reloadOnConflict: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

import { SECTIONS, type SectionId } from './application.ts'
import { answersIn, type Sections, type StoredSection } from './application-answers.ts'
import { type Answers, checkFields, type FieldEnv } from './application-field.ts'
import { type SectionShape, type Step, shapeOf } from './application-section.ts'

/** A section as its task list shows it. `needsAttention` was looked at and is not right; `notStarted` nobody has looked at. */
export type TaskState = 'notStarted' | 'inProgress' | 'needsAttention' | 'completed'

/** Where something is wrong: a page of the section, or an item of its list; `whole` when it is the section itself. */
export type Problem = { at: string; field: string; key: string }

type Item = Answers & { id: string }
export const itemsOf = (answers: Answers): Item[] => (Array.isArray(answers.items) ? (answers.items as Item[]) : [])
/** Pages of the section that were saved at least once. */
export const savedSteps = (answers: Answers): string[] => (Array.isArray(answers.steps) ? (answers.steps as string[]) : [])

/** What is wrong with what was saved; pages that nobody has saved yet are no problem, only unfinished. */
export function problemsOf(shape: SectionShape, sections: Sections, env: FieldEnv): Problem[] {
  const answers = sections.get(shape.id)?.answers
  if (!answers) return []
  const pages = shape.list ? itemProblems(shape, itemsOf(answers), env) : stepProblems(shape, answers, env)
  return [...pages, ...crossProblems(shape.id, sections, env)]
}

function stepProblems({ steps }: SectionShape, answers: Answers, env: FieldEnv): Problem[] {
  return steps.filter(({ id }) => savedSteps(answers).includes(id)).flatMap((step) => fieldProblems(step, step.id, answers, env))
}

function itemProblems({ steps: [step] }: SectionShape, items: Item[], env: FieldEnv): Problem[] {
  return step ? items.flatMap((item) => fieldProblems(step, item.id, item, env)) : []
}

function fieldProblems({ fields }: Step, at: string, answers: Answers, env: FieldEnv): Problem[] {
  return Object.entries(checkFields(fields, answers, env).errors).map(([field, [key = '']]) => ({ at, field, key }))
}

/** What one page alone cannot see. */
function crossProblems(id: SectionId, sections: Sections, { options }: FieldEnv): Problem[] {
  const whole = (key: string): Problem[] => [{ at: 'whole', field: '', key }]
  if (id === 'family') {
    const partners = answersIn(sections, 'family').items.filter(({ relation }) => relation !== 'child' && relation !== undefined)
    return partners.length > 1 ? whole('application.error.twoPartners') : []
  }
  if (id === 'work') {
    const claimed = options?.supports ?? []
    const proven = new Set(answersIn(sections, 'work').items.flatMap(({ supports = [] }) => supports))
    return claimed.some((criterion) => !proven.has(criterion)) ? whole('application.error.unprovenWork') : []
  }
  if (id === 'education' && answersIn(sections, 'education').items.length === 0) return whole('application.error.noEducation')
  return id === 'languages' && answersIn(sections, 'languages').items.length === 0 ? whole('application.error.noLanguage') : []
}

/** The first page of a section that was never saved; undefined when all were. */
export function firstOpenStep({ list, steps }: SectionShape, answers: Answers): Step | undefined {
  return list ? undefined : steps.find(({ id }) => !savedSteps(answers).includes(id))
}

/** Whether the person may call the section complete. */
export function isComplete(shape: SectionShape, sections: Sections, env: FieldEnv): boolean {
  const answers = sections.get(shape.id)?.answers
  return answers !== undefined && !firstOpenStep(shape, answers) && problemsOf(shape, sections, env).length === 0
}

export function taskState(shape: SectionShape, sections: Sections, env: FieldEnv): TaskState {
  const stored = sections.get(shape.id)
  if (!stored) return 'notStarted'
  if (problemsOf(shape, sections, env).length > 0) return 'needsAttention'
  return stored.completedAt !== null && isComplete(shape, sections, env) ? 'completed' : 'inProgress'
}

/** The documents have no pages here: they are complete when none that is required is missing. */
export function documentsState(stored: StoredSection | undefined, papers: { missing: number }): TaskState {
  if (papers.missing === 0) return 'completed'
  return stored ? 'inProgress' : 'notStarted'
}

export type Tasks = Record<SectionId, TaskState>

export function taskStates(sections: Sections, env: FieldEnv, papers: { missing: number }): Tasks {
  const states = SECTIONS.map((id): [SectionId, TaskState] => {
    const shape = shapeOf(id)
    return [id, shape ? taskState(shape, sections, env) : documentsState(sections.get(id), papers)]
  })
  return Object.fromEntries(states) as Tasks
}

export const countDone = (tasks: Tasks) => Object.values(tasks).filter((state) => state === 'completed').length
export const isReady = (tasks: Tasks) => countDone(tasks) === SECTIONS.length

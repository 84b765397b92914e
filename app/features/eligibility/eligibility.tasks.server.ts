import type { TaskHandlers } from '#app/background/worker.server.ts'
import type { LabSource } from './lab-source.ts'
import { storedAssessments } from './read-lab-assessments.server.ts'
import { runSimulation } from './run-simulation.server.ts'

/** The policy lab's work. Later features hand in further places where runs of the test are kept. */
export const labTasks = (further: LabSource[] = []): TaskHandlers => ({
  'eligibility.simulate': (ctx, payload: { simulationId: string }) => runSimulation(ctx, payload, [storedAssessments, ...further]),
})

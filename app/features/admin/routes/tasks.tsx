import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { taskFormSchema } from '../admin.schema.ts'
import { listFailedTasksFor } from '../list-failed-tasks.server.ts'
import { retryFailedTask } from '../retry-failed-task.server.ts'
import { TasksPage } from '../ui/tasks-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('admin.tasks.title'),
  ...(await listFailedTasksFor(ctx, actor)),
}))

export const action = signedInForm(taskFormSchema, async ({ ctx, actor, locale, form }) => {
  await retryFailedTask(ctx, actor, form)
  return redirect(`${href(locale, '/admin/tasks')}?notice=retried`)
})

export default function TasksRoute() {
  const { tasks, counts } = useLoaderData<typeof loader>()
  return <TasksPage tasks={tasks} counts={counts} refused={useActionData<typeof action>()} />
}

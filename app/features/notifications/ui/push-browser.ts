import { useEffect, useState } from 'react'

/** `off`: could be told; `on`: is told; `denied`: the browser was told never to ask; `unable`: it cannot. */
export type PushState = 'unknown' | 'unable' | 'denied' | 'off' | 'on'

const SCRIPT = '/push.js'
/** No page lies under it: the script hears pushes and nothing else. */
const SCOPE = '/push/'

const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** Whether this browser is told; asks nobody anything. */
export function usePushState(): [PushState, (state: PushState) => void] {
  const [state, setState] = useState<PushState>('unknown')
  useEffect(() => {
    void readState().then(setState)
  }, [])
  return [state, setState]
}

async function readState(): Promise<PushState> {
  if (!canPush()) return 'unable'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await (await registered())?.pushManager.getSubscription()
  return subscription && Notification.permission === 'granted' ? 'on' : 'off'
}

const registered = () => navigator.serviceWorker.getRegistration(SCOPE)

type Known = { publicKey: string; declined: boolean }
const ADDRESS = '/api/v1/push'

export async function readPushOffer(): Promise<Known | null> {
  const response = await fetch(ADDRESS).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as { ok: true; value: Known } | null
  return answer?.ok ? answer.value : null
}

async function post(input: object): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(ADDRESS, { method: 'POST', headers, body: JSON.stringify(input) }).catch(() => null)
  return response?.ok ?? false
}

export const declinePush = () => post({ do: 'decline' })

/** Asks the person, in answer to their press; then subscribes this browser. Gives what came of it. */
export async function turnOn(): Promise<PushState | 'failed'> {
  if (!canPush()) return 'unable'
  if ((await Notification.requestPermission()) !== 'granted') return Notification.permission === 'denied' ? 'denied' : 'off'
  try {
    const offer = await readPushOffer()
    if (!offer) return 'failed'
    const registration = await activated(await navigator.serviceWorker.register(SCRIPT, { scope: SCOPE }))
    const { endpoint, keys } = (await subscribe(registration, offer.publicKey)).toJSON()
    return (await post({ do: 'subscribe', endpoint, p256dh: keys?.p256dh, auth: keys?.auth })) ? 'on' : 'failed'
  } catch {
    return 'failed'
  }
}

/** An earlier subscription may be for another key of ours. */
async function subscribe({ pushManager }: ServiceWorkerRegistration, publicKey: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: publicKey }
  try {
    return await pushManager.subscribe(options)
  } catch (error) {
    const earlier = await pushManager.getSubscription()
    if (!earlier) throw error
    await earlier.unsubscribe()
    return pushManager.subscribe(options)
  }
}

async function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const worker = registration.installing ?? registration.waiting
  if (!worker || registration.active) return registration
  await new Promise<void>((done) => {
    const look = () => (worker.state === 'activated' || worker.state === 'redundant') && done()
    worker.addEventListener('statechange', look)
    look()
  })
  return registration
}

export async function turnOff(): Promise<PushState> {
  const subscription = await (await registered())?.pushManager.getSubscription()
  if (!subscription) return 'off'
  await post({ do: 'unsubscribe', endpoint: subscription.endpoint })
  await subscription.unsubscribe().catch(() => undefined)
  return 'off'
}

/** Takes away what the system still shows about something that is on the screen now. */
export function useSeenHere(about: string) {
  useEffect(() => {
    if (!canPush() || Notification.permission !== 'granted') return
    void registered()
      .then((registration) => registration?.getNotifications({ tag: about }))
      .then((shown) => shown?.forEach((one) => void one.close()))
      .catch(() => undefined)
  }, [about])
}

/** Stops push on this browser, whoever was told here: its push service then says that it is gone. */
export const stopPush = async (): Promise<void> => {
  try {
    const registration = await navigator.serviceWorker?.getRegistration('/')
    const subscription = await registration?.pushManager?.getSubscription()
    await subscription?.unsubscribe()
  } catch {
    // Nothing was on, or this browser does not let us ask.
  }
}

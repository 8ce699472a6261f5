/** What a Node server calls for each request: the short way where it fits, the app for all else. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type AppParts, createApp } from './app.ts'
import { createGate } from './gate.ts'
import { createPlainDoor } from './plain/plain-door.ts'

/** The whole door as a listener for `node:http`. */
export const createListener = (
  parts: AppParts,
): ((incoming: IncomingMessage, outgoing: ServerResponse) => void) => {
  const gate = createGate(parts)
  const plain = createPlainDoor(parts, gate)
  const general = getRequestListener(createApp(parts, gate).fetch)
  return (incoming, outgoing) => {
    if (!plain(incoming, outgoing)) void general(incoming, outgoing)
  }
}

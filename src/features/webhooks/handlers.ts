import { createWebhookHandler } from './create-webhook.ts'
import { deleteWebhookHandler } from './delete-webhook.ts'
import { listDeliveriesHandler } from './list-deliveries.ts'
import { listWebhooksHandler } from './list-webhooks.ts'
import { recordDeliveryHandler } from './record-delivery.ts'
import { redeliverHandler } from './redeliver.ts'
import { relayEventsHandler } from './relay-events.ts'
import { rotateWebhookSecretHandler } from './rotate-webhook-secret.ts'
import { testWebhookHandler } from './test-webhook.ts'
import { updateWebhookHandler } from './update-webhook.ts'

/** The handlers of `webhooks`, by the name of their operation. */
export const webhookHandlers = {
  createWebhook: createWebhookHandler,
  deleteWebhook: deleteWebhookHandler,
  listDeliveries: listDeliveriesHandler,
  listWebhooks: listWebhooksHandler,
  recordDelivery: recordDeliveryHandler,
  redeliver: redeliverHandler,
  relayEvents: relayEventsHandler,
  rotateWebhookSecret: rotateWebhookSecretHandler,
  testWebhook: testWebhookHandler,
  updateWebhook: updateWebhookHandler,
}

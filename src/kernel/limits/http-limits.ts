/** Numbers of the HTTP door. */
export const HTTP_LIMITS = {
  /**
   * Bytes of a body that may lie in memory before anybody knows who sends it: Node has read as much
   * anyway. Longer ones are read only once their sender is let in. [choice]
   */
  plain_body_bytes: 64 * 1024,
} as const

/** Deletes what may not be kept: answers to writes, which can hold an activation code, after a day. */
import type { Context } from '#kernel/context'

type ReceiptTables = { httpReceipts: { zoneId: string; answeredAt: Date } }

const dayMs = 86_400_000

/** @shape how many */
export async function pruneReceipts(context: Context): Promise<number> {
  const { numDeletedRows } = await context
    .db<ReceiptTables>()
    .deleteFrom('httpReceipts')
    .where('zoneId', '=', context.actor.zone)
    .where('answeredAt', '<', new Date(context.now.getTime() - dayMs))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

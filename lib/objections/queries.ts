import { requireEditor } from "@/lib/auth/require-editor"
import { can } from "@/lib/access/can"
import { requireActor } from "@/lib/auth/session"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { pageWindow, type List, type ListQuery } from "@/lib/lists/list-query"
import { isUuid } from "@/lib/uuid"

export const objectionStates = ["open", "settled"] as const

export type ObjectionQuery = ListQuery<(typeof objectionStates)[number]>

const select = {
  id: true,
  page: true,
  message: true,
  evidence: true,
  reply: true,
  status: true,
  outcome: true,
  version: true,
  createdAt: true,
} as const satisfies Prisma.ObjectionSelect

export type ObjectionRecord = Prisma.ObjectionGetPayload<{ select: typeof select }>

const inState = (state: ObjectionQuery["state"]): Prisma.ObjectionWhereInput =>
  state === "open" ? { status: "open" } : { status: { not: "open" } }

/** Newest first. */
export async function listObjections({ search, state, page }: ObjectionQuery): Promise<List<ObjectionRecord>> {
  await requireEditor({ noun: "objection" })
  const where: Prisma.ObjectionWhereInput = {
    ...inState(state),
    ...(search && { message: { contains: search, mode: "insensitive" } }),
  }
  const total = await db.objection.count({ where })
  const { skip, take, ...shown } = pageWindow(total, page)
  const items = await db.objection.findMany({
    where,
    select,
    skip,
    take,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  })
  return { items, total, ...shown }
}

export async function countObjections(): Promise<Record<(typeof objectionStates)[number], number>> {
  if (!can(await requireActor(), { noun: "objection" })) return { open: 0, settled: 0 }
  const [open, settled] = await Promise.all([
    db.objection.count({ where: inState("open") }),
    db.objection.count({ where: inState("settled") }),
  ])
  return { open, settled }
}

export async function getObjection(id: string): Promise<ObjectionRecord | null> {
  await requireEditor({ noun: "objection" })
  return isUuid(id) ? db.objection.findUnique({ where: { id }, select }) : null
}

import type { Prisma } from "@/lib/generated/prisma/client"

type Reader = Pick<Prisma.TransactionClient, "course">

/** The course that has the address or the number, or null. */
export async function findCourseGiven(reader: Reader, given: string): Promise<{ slug: string } | null> {
  const alive = { deletedAt: null }
  const select = { slug: true }
  return (
    (await reader.course.findFirst({ where: { slug: given, ...alive }, select })) ??
    (await reader.course.findFirst({ where: { code: { equals: given, mode: "insensitive" }, ...alive }, select }))
  )
}

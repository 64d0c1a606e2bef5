import type { Prisma } from "@/lib/generated/prisma/client"

type Reader = Pick<Prisma.TransactionClient, "source">

export const isAddress = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text)

/** The source that has the number or the address, or null. */
export async function findSourceGiven(reader: Reader, given: string): Promise<{ code: string } | null> {
  const where = isAddress(given) ? { address: given } : { code: { equals: given, mode: "insensitive" as const } }
  return reader.source.findFirst({
    where: { ...where, deletedAt: null },
    select: { code: true },
    orderBy: { code: "asc" },
  })
}

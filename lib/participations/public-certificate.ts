import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import { readCertificateCode, writtenCode } from "@/lib/participations/certificate-code"

/** What anyone is told who has the code. Never whose it is, nor why it was withdrawn. */
export type PublicCertificate = {
  code: string
  number: string
  givenOn: string
  withdrawn: boolean
  /** Null while the course is no visitor's business. */
  course: { slug: string; title: LocalText; startsOn: string | null; endsOn: string | null } | null
}

export async function getPublicCertificate(typed: string): Promise<PublicCertificate | null> {
  const code = readCertificateCode(typed)
  if (code === null) return null
  const row = await db.participation.findUnique({
    where: { certificateCode: code },
    select: {
      certificateNumber: true,
      certificateGivenOn: true,
      certificateWithdrawnAt: true,
      course: {
        select: { slug: true, title: true, startsOn: true, endsOn: true, publishedAt: true, deletedAt: true },
      },
    },
  })
  if (!row?.certificateNumber || !row.certificateGivenOn) return null
  const { publishedAt, deletedAt, title, ...course } = row.course
  return {
    code: writtenCode(code),
    number: row.certificateNumber,
    givenOn: row.certificateGivenOn,
    withdrawn: row.certificateWithdrawnAt !== null,
    course: publishedAt && !deletedAt ? { ...course, title: title as LocalText } : null,
  }
}

import { requireNames } from "@/lib/auth/require-names"
import { can } from "@/lib/access/can"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import { recordBySlug } from "@/lib/slugs"
import type { scripts } from "@/lib/words"
import { noteReading } from "@/lib/readings/note-reading"

/* What is printed on certificates. Names are read here: never for visitors. */

export type PrintedCertificate = {
  id: string
  personId: string
  number: string
  code: string
  givenOn: string
  withdrawn: boolean
  /** All spellings of the person's name; the first is the one shown elsewhere. */
  spellings: { id: string; written: string; script: (typeof scripts)[number] }[]
}

export type CourseCertificates = {
  course: {
    id: string
    slug: string
    code: string | null
    title: LocalText
    startsOn: string | null
    endsOn: string | null
    places: { name: LocalText; province: LocalText; country: string | null }[]
    /** Who signs: the first provider and the first host. */
    signatories: LocalText[]
  }
  certificates: PrintedCertificate[]
  /** How many have completed the course and have no certificate yet. */
  waiting: number
}

/** The certificates of the course that has or had the slug. A course that the actor may not edit is not found. */
export async function getCourseCertificates(slug: string): Promise<CourseCertificates | null> {
  const actor = await requireNames()
  const id = await recordBySlug(db, "course", slug)
  if (id === null) return null
  const course = await db.course.findFirst({
    where: { id, deletedAt: null },
    select: {
      id: true,
      slug: true,
      code: true,
      title: true,
      programId: true,
      startsOn: true,
      endsOn: true,
      places: { select: { name: true, province: true, country: true }, orderBy: { position: "asc" } },
      organizations: {
        where: { organization: { deletedAt: null, unresolved: false } },
        select: { role: true, organization: { select: { names: true } } },
        orderBy: { position: "asc" },
      },
    },
  })
  if (!course || !can(actor, { noun: "course", programId: course.programId })) return null
  await noteReading(actor, {
    event: "roster.read",
    noun: "course",
    recordId: course.id,
    label: course.title as LocalText,
  })
  const rows = await db.participation.findMany({
    where: { courseId: course.id, certificateCode: { not: null } },
    select: {
      id: true,
      personId: true,
      certificateNumber: true,
      certificateCode: true,
      certificateGivenOn: true,
      certificateWithdrawnAt: true,
      person: {
        select: { names: { select: { id: true, written: true, script: true }, orderBy: { position: "asc" } } },
      },
    },
    orderBy: { certificateNumber: "asc" },
  })
  const waiting = await db.participation.count({
    where: { courseId: course.id, completed: true, certificateCode: null },
  })
  const { organizations, places, title, ...rest } = course
  return {
    course: {
      ...rest,
      title: title as LocalText,
      places: places.map(place => ({
        name: place.name as LocalText,
        province: place.province as LocalText,
        country: place.country,
      })),
      signatories: (["provider", "host"] as const).flatMap(role => {
        const one = organizations.find(each => each.role === role)
        return one ? [one.organization.names as LocalText] : []
      }),
    },
    certificates: rows.map(row => ({
      id: row.id,
      personId: row.personId,
      number: row.certificateNumber ?? "",
      code: row.certificateCode ?? "",
      givenOn: row.certificateGivenOn ?? "",
      withdrawn: row.certificateWithdrawnAt !== null,
      spellings: row.person.names,
    })),
    waiting,
  }
}

/** The spelling in a script, else in the script of the chosen one's kin, else the one shown elsewhere. */
export function spellingFor(certificate: PrintedCertificate, asked: string): string {
  const { spellings } = certificate
  return (spellings.find(one => one.id === asked || one.script === asked) ?? spellings[0])?.written ?? ""
}

import { listPublicCourses, type PublicCourseItem } from "@/lib/courses/public-queries"
import type { Locale } from "@/lib/i18n/locale"
import { overviewProgram } from "@/lib/programs/overview-program"
import {
  getPublicProgram,
  listPublicPrograms,
  type ProgramNode,
  type PublicProgram,
} from "@/lib/programs/public-queries"
import { countedCourses, type CountedCourse } from "@/lib/statistics/counted-courses"
import { programCharts, type ProgramCharts } from "@/lib/statistics/program-charts"
import { programFigures, type ProgramFigures } from "@/lib/statistics/program-figures"
import { statisticsTable, type StatisticsTable } from "@/lib/statistics/statistics"

/** What the overview shows: one program in full, and the whole register beside it. */
export type Overview = {
  program: PublicProgram
  charts: ProgramCharts
  tracks: Map<string, CountedCourse[]>
  /** The newest counted courses. */
  latest: PublicCourseItem[]
  roots: ProgramNode[]
  all: ProgramFigures
  /** Participations of all programs by country and field. */
  countries: StatisticsTable
}

const latestShown = 5

/** Null while there is no program. */
export async function getOverview(locale: Locale): Promise<Overview | null> {
  const roots = await listPublicPrograms()
  const chosen = await overviewProgram(roots)
  const program = chosen && (await getPublicProgram(chosen.slug))
  if (!program || "redirectTo" in program) return null
  const [charts, tracks, latest, all, countries] = await Promise.all([
    programCharts(program, locale),
    coursesOfTracks(program),
    listPublicCourses({ program, life: "held" }, 1, 6 * latestShown),
    programFigures(null),
    statisticsTable({ measure: "participations", by: ["country", "field"], lang: locale }),
  ])
  return {
    program,
    charts,
    tracks,
    latest: latest.items.filter(course => course.counted).slice(0, latestShown),
    roots,
    all,
    countries,
  }
}

/** The counted courses of every program below one, each with all below it, by slug. */
export async function coursesOfTracks(program: ProgramNode): Promise<Map<string, CountedCourse[]>> {
  const found = await Promise.all(
    program.children.map(async child => [child.slug, await countedCourses({ program: child })] as const),
  )
  return new Map(found)
}

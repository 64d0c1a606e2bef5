// Every address of Muster. A link is a call to one of these, never a string of its own.
import type { Locale } from "@/lib/i18n/locale"

type QueryValue = string | number | boolean | null | undefined
export type Query = Record<string, QueryValue | readonly QueryValue[]>

/** Adds a query; blank values are left out, a list repeats its name. Commas stay readable. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null && each !== undefined && each !== "" && each !== false) search.append(name, String(each))
  const text = search.toString().replaceAll("%2C", ",")
  return text ? `${path}?${text}` : path
}

const under = (locale: Locale, path: string, query?: Query) => withQuery(`/${locale}${path}`, query)
const part = encodeURIComponent

/** The list of a noun, its form, and one record of it. */
const noun = (name: string) => ({
  list: (locale: Locale, query?: Query) => under(locale, `/admin/${name}`, query),
  create: (locale: Locale, query?: Query) => under(locale, `/admin/${name}/new`, query),
  show: (locale: Locale, key: string, query?: Query) => under(locale, `/admin/${name}/${part(key)}`, query),
  edit: (locale: Locale, key: string, query?: Query) => under(locale, `/admin/${name}/${part(key)}/edit`, query),
  /** A small form of its own about one record: `/admin/courses/{slug}/cancellation`. */
  at: (form: string) => (locale: Locale, key: string, query?: Query) =>
    under(locale, `/admin/${name}/${part(key)}/${form}`, query),
})

const courses = noun("courses")
const programs = noun("programs")
const topics = noun("topics")
const organizations = noun("organizations")
const people = noun("people")
const ranks = noun("ranks")
const sources = noun("sources")
const statements = noun("statements")
const imports = noun("imports")
const snapshots = noun("snapshots")
const objections = noun("objections")
const users = noun("users")

/** A word of notices is its own address, whatever signs it has. */
type WordAddress = { kind: string; language: string; key: string }
const wordQuery = ({ kind, language, key }: WordAddress): Query => ({ kind, language, word: key })

const documentPath = (locale: Locale, code: string, id: string, form: string) =>
  under(locale, `/admin/sources/${part(code)}/documents/${part(id)}/${form}`)

export const paths = {
  home: (locale: Locale, query?: Query) => under(locale, "", query),
  programs: (locale: Locale) => under(locale, "/programs"),
  program: (locale: Locale, slug: string) => under(locale, `/programs/${part(slug)}`),
  annualReport: (locale: Locale, slug: string, query?: Query | null) =>
    under(locale, `/programs/${part(slug)}/annual-report`, query ?? undefined),
  courses: (locale: Locale, query?: Query) => under(locale, "/courses", query),
  course: (locale: Locale, slug: string) => under(locale, `/courses/${part(slug)}`),
  statistics: (locale: Locale, query?: Query) => under(locale, "/statistics", query),
  protectedStatistics: (locale: Locale, query?: Query) => under(locale, "/statistics/protected", query),
  data: (locale: Locale) => under(locale, "/data"),
  apiGuide: (locale: Locale) => under(locale, "/data/api"),
  dataSources: (locale: Locale) => under(locale, "/data#sources"),
  about: (locale: Locale) => under(locale, "/about"),
  counting: (locale: Locale) => under(locale, "/about#counting"),
  contact: (locale: Locale, query?: Query) => under(locale, "/contact", query),
  privacy: (locale: Locale) => under(locale, "/privacy"),
  accessibility: (locale: Locale) => under(locale, "/accessibility"),
  protection: (locale: Locale) => under(locale, "/about#protection"),
  signIn: (locale: Locale, query?: Query) => under(locale, "/sign-in", query),
  secondFactor: (locale: Locale, query?: Query) => under(locale, "/sign-in/second-factor", query),
  entryLink: (locale: Locale, token: string) => under(locale, "/sign-in/link", { token }),
  forgotten: (locale: Locale, query?: Query) => under(locale, "/sign-in/forgotten", query),
  snapshots: (locale: Locale) => under(locale, "/snapshots"),
  snapshot: (locale: Locale, code: string) => under(locale, `/snapshots/${part(code)}`),
  /** A figure for a frame in a page of someone else, by the query of the statistics. */
  embed: (locale: Locale, query?: Query) => withQuery(`/embed/${locale}/statistics`, query),
  embedProtected: (locale: Locale, query?: Query) => withQuery(`/embed/${locale}/statistics/protected`, query),
  certificate: (code: string) => `/verify/${part(code)}`,

  /** What the server sends in place of a page that is missing or failed. */
  problem: (locale: Locale, status: "404" | "500") => under(locale, `/problem/${status}`),

  /** The same page, query and all, in another language. */
  inLocale: (locale: Locale, path: string) => path.replace(/^\/[^/?#]*/, `/${locale}`),

  admin: {
    start: (locale: Locale) => under(locale, "/admin"),
    account: (locale: Locale, query?: Query) => under(locale, "/admin/account", query),
    secondFactor: (locale: Locale, query?: Query) => under(locale, "/admin/account/second-factor", query),
    confirmation: (locale: Locale, query?: Query) => under(locale, "/admin/account/confirmation", query),
    retention: (locale: Locale, query?: Query) => under(locale, "/admin/retention", query),
    purpose: (locale: Locale, query?: Query) => under(locale, "/admin/purpose", query),

    courses: courses.list,
    newCourse: courses.create,
    course: courses.show,
    editCourse: courses.edit,
    plans: (locale: Locale, query?: Query) => under(locale, "/admin/plans", query),
    /** A field of a course's form, by its id. */
    courseField: (locale: Locale, slug: string, id: string) => `${courses.edit(locale, slug)}#${id}`,
    courseGrid: (locale: Locale, query?: Query) => under(locale, "/admin/completeness/grid", query),
    missing: (locale: Locale, query?: Query) => under(locale, "/admin/completeness", query),
    coursesFile: (locale: Locale, query?: Query) => under(locale, "/admin/courses/file", query),
    courseRoster: courses.at("roster"),
    rosterExport: courses.at("roster/export"),
    rosterFile: courses.at("roster/export/file"),
    rosterRow: (locale: Locale, slug: string, id: string) =>
      under(locale, `/admin/courses/${part(slug)}/roster/${part(id)}`),
    rosterRemoval: (locale: Locale, slug: string, id: string) =>
      under(locale, `/admin/courses/${part(slug)}/roster/${part(id)}/removal`),
    rosterCertificate: (locale: Locale, slug: string, id: string, query?: Query) =>
      under(locale, `/admin/courses/${part(slug)}/roster/${part(id)}/certificate`, query),
    rosterCopy: courses.at("roster/copy"),
    rosterMatches: courses.at("roster/matches"),
    courseScores: courses.at("scores"),
    courseCertificates: courses.at("certificates"),
    courseCancellation: courses.at("cancellation"),
    coursePostponement: courses.at("postponement"),
    coursePublication: courses.at("publication"),
    coursePreview: courses.at("preview"),
    courseCopy: courses.at("copy"),
    courseDeletion: courses.at("deletion"),
    courseHistory: courses.at("history"),
    courseReinstatement: courses.at("reinstatement"),
    courseHolding: courses.at("holding"),
    newPlan: courses.at("plans/new"),
    planRemoval: (locale: Locale, slug: string, id: string) =>
      under(locale, `/admin/courses/${part(slug)}/plans/${part(id)}/removal`),
    courseStatements: courses.at("statements"),
    newCourseStatement: courses.at("statements/new"),

    programs: programs.list,
    newProgram: programs.create,
    program: programs.show,
    editProgram: programs.edit,
    programPosition: programs.at("position"),
    programDeletion: programs.at("deletion"),
    programStatements: (locale: Locale, slug: string, query?: Query) =>
      `${programs.show(locale, slug, query)}#statements`,
    newProgramStatement: programs.at("statements/new"),
    newMilestone: programs.at("milestones/new"),
    editMilestone: (locale: Locale, slug: string, id: string) =>
      under(locale, `/admin/programs/${part(slug)}/milestones/${part(id)}/edit`),
    milestoneDeletion: (locale: Locale, slug: string, id: string) =>
      under(locale, `/admin/programs/${part(slug)}/milestones/${part(id)}/deletion`),

    topics: topics.list,
    topicsFile: (locale: Locale, query?: Query) => under(locale, "/admin/topics/file", query),
    newTopic: topics.create,
    topic: topics.show,
    editTopic: topics.edit,
    topicDeletion: topics.at("deletion"),

    organizations: organizations.list,
    organizationsFile: (locale: Locale, query?: Query) => under(locale, "/admin/organizations/file", query),
    newOrganization: organizations.create,
    organization: organizations.show,
    editOrganization: organizations.edit,
    organizationResolution: organizations.at("resolution"),
    organizationDeletion: organizations.at("deletion"),

    people: people.list,
    peopleExport: (locale: Locale, query?: Query) => under(locale, "/admin/people/export", query),
    peopleFile: (locale: Locale, query?: Query) => under(locale, "/admin/people/export/file", query),
    newPerson: people.create,
    person: people.show,
    editPerson: people.edit,
    personDeletion: people.at("deletion"),
    personData: people.at("own-data"),
    personDataFile: people.at("own-data/file"),
    personErasure: people.at("erasure"),
    personMerger: people.at("merger"),
    duplicates: (locale: Locale, query?: Query) => under(locale, "/admin/people/duplicates", query),

    ranks: ranks.list,
    newRank: ranks.create,
    editRank: ranks.edit,
    rankDeletion: ranks.at("deletion"),

    sources: sources.list,
    newSource: sources.create,
    source: sources.show,
    editSource: sources.edit,
    sourceDeletion: sources.at("deletion"),
    sourceDocument: (locale: Locale, code: string, id: string) => documentPath(locale, code, id, "file"),
    documentReplacement: (locale: Locale, code: string, id: string) => documentPath(locale, code, id, "replacement"),
    documentRemoval: (locale: Locale, code: string, id: string) => documentPath(locale, code, id, "removal"),

    editStatement: statements.edit,
    statementChoice: statements.at("choice"),
    statementDeletion: statements.at("deletion"),
    disagreements: (locale: Locale, query?: Query) => under(locale, "/admin/disagreements", query),
    intake: (locale: Locale, query?: Query) => under(locale, "/admin/intake", query),
    notice: (locale: Locale, id: string) => under(locale, `/admin/intake/${part(id)}`),
    noticeRemoval: (locale: Locale, id: string) => under(locale, `/admin/intake/${part(id)}/removal`),
    words: (locale: Locale, query?: Query) => under(locale, "/admin/intake/words", query),
    newWord: (locale: Locale, query?: Query) => under(locale, "/admin/intake/words/new", query),
    editWord: (locale: Locale, word: WordAddress) => under(locale, "/admin/intake/words/edit", wordQuery(word)),
    wordRemoval: (locale: Locale, word: WordAddress) => under(locale, "/admin/intake/words/removal", wordQuery(word)),

    objections: objections.list,
    objection: objections.show,

    snapshots: snapshots.list,
    newSnapshot: snapshots.create,

    imports: imports.list,
    newImport: imports.create,
    import: imports.show,
    importColumns: imports.at("columns"),
    importTemplate: (locale: Locale) => under(locale, "/admin/imports/template.xlsx"),
    importProgress: (locale: Locale) => under(locale, "/admin/imports/progress"),
    importUndo: imports.at("undo"),
    importWrong: imports.at("wrong"),
    importWrongFile: imports.at("wrong.xlsx"),

    bin: (locale: Locale, query?: Query) => under(locale, "/admin/bin", query),
    versions: (locale: Locale, noun: string, id: string, query?: Query) =>
      under(locale, `/admin/versions/${part(noun)}/${part(id)}`, query),
    system: (locale: Locale, query?: Query) => under(locale, "/admin/system", query),
    activityFile: (locale: Locale, query?: Query) => under(locale, "/admin/activity/file", query),
    activity: (locale: Locale, query?: Query) => under(locale, "/admin/activity", query),

    users: users.list,
    factorRoles: (locale: Locale, query?: Query) => under(locale, "/admin/users/second-factor", query),
    newUser: users.create,
    user: users.show,
    editUser: users.edit,
  },

  api: {
    courses: (query?: Query) => withQuery("/api/v1/courses", query),
    course: (slug: string) => `/api/v1/courses/${part(slug)}`,
    programs: (query?: Query) => withQuery("/api/v1/programs", query),
    topics: (query?: Query) => withQuery("/api/v1/topics", query),
    organizations: (query?: Query) => withQuery("/api/v1/organizations", query),
    statistics: (query?: Query) => withQuery("/api/v1/statistics", query),
    protectedStatistics: (query?: Query) => withQuery("/api/v1/statistics/protected", query),
    description: () => "/api/v1/openapi.json",
    health: () => "/api/health",
  },

  files: {
    courses: (query?: Query) => withQuery("/data/courses.csv", query),
    statistics: (query?: Query) => withQuery("/data/statistics.csv", query),
    /** A public table by the name of its file. */
    table: (file: string) => `/data/${part(file)}`,
    snapshot: (code: string, type: "csv" | "json") => `/data/snapshots/${part(code)}.${type}`,
    datapackage: () => "/data/datapackage.json",
    catalog: () => "/data/catalog.jsonld",
    calendar: (query?: Query) => withQuery("/data/planned-courses.ics", query),
    news: (query?: Query) => withQuery("/data/news.atom", query),
    sitemap: () => "/sitemap.xml",
  },
}

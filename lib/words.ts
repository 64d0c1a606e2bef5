import {
  CourseKind,
  CourseLife,
  CourseMode,
  Field,
  OrganizationKind,
  OrganizationRole,
  PersonNameKind,
  PlanEnd,
  Precision,
  RankBand,
  Script,
  Sex,
  SourceReliability,
  StatementStage,
  StatementSubject,
} from "@/lib/generated/prisma/enums"

/*
 * The closed vocabularies of the register as they are spoken outside the database: in addresses, forms, the API, CSV files
 * and message keys. Outside, a word of two parts is joined by a hyphen (`needs-survey`); Prisma's client joins it by an
 * underscore (`needs_survey`). `toWord` and `fromWord` are the only crossing.
 */

type Hyphenated<T extends string> = T extends `${infer A}_${infer B}` ? `${A}-${Hyphenated<B>}` : T

/** The outside word of a value of the database. */
export function toWord<T extends string>(value: T): Hyphenated<T> {
  return value.replaceAll("_", "-") as Hyphenated<T>
}

type Underscored<T extends string> = T extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : T

/** The database's value of an outside word that a schema has already checked. */
export function fromWord<T extends string>(word: T): Underscored<T> {
  return word.replaceAll("-", "_") as Underscored<T>
}

function words<T extends string>(values: Record<string, T>) {
  return Object.values(values).map(toWord) as [Hyphenated<T>, ...Hyphenated<T>[]]
}

export const fields = words(Field)
export const courseKinds = words(CourseKind)
export const courseModes = words(CourseMode)
export const courseLives = words(CourseLife)
export const planEnds = words(PlanEnd)
export const precisions = words(Precision)
export const organizationRoles = words(OrganizationRole)
export const organizationKinds = words(OrganizationKind)
export const sexes = words(Sex)
export const rankBands = words(RankBand)
export const scripts = words(Script)
export const personNameKinds = words(PersonNameKind)
export const sourceReliabilities = words(SourceReliability)
export const statementSubjects = words(StatementSubject)
export const statementStages = words(StatementStage)

/** Roles of people, as shipped; the table `person_role` says which of them count as participants. */
export const personRoles = ["trainee", "instructor", "assistant", "interpreter", "observer", "lead"] as const

export type FieldWord = (typeof fields)[number]
export type CourseKindWord = (typeof courseKinds)[number]
export type CourseModeWord = (typeof courseModes)[number]
export type CourseLifeWord = (typeof courseLives)[number]
export type PlanEndWord = (typeof planEnds)[number]
export type PrecisionWord = (typeof precisions)[number]
export type OrganizationRoleWord = (typeof organizationRoles)[number]
export type OrganizationKindWord = (typeof organizationKinds)[number]
export type PersonRoleWord = (typeof personRoles)[number]
export type StatementSubjectWord = (typeof statementSubjects)[number]
export type SourceReliabilityWord = (typeof sourceReliabilities)[number]
export type SexWord = (typeof sexes)[number]
export type RankBandWord = (typeof rankBands)[number]

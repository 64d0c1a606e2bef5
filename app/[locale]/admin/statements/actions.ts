"use server"

import { choiceSubject, recordSubject, statementSubject } from "@/lib/access/subjects"
import { z } from "zod"
import type { UserActor } from "@/lib/access/actor"
import * as choices from "@/lib/choices/mutations"
import { choiceSchema } from "@/lib/choices/schema"
import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { addressPart, boundLocale, boundRecord } from "@/lib/forms/bound"
import { formFields } from "@/lib/forms/form-fields"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import type { FormValues } from "@/lib/forms/state"
import { formValues, textIn } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { findSourceGiven, isAddress } from "@/lib/sources/given"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { statementShapes } from "@/lib/statements/fields"
import * as statements from "@/lib/statements/mutations"
import { getStatement } from "@/lib/statements/queries"
import { statementInputOf } from "@/lib/statements/record"
import { statementSchema, type StatementInput } from "@/lib/statements/schema"
import type { Spoken } from "@/lib/statements/spoken"
import { personRoles, statementSubjects } from "@/lib/words"

/* What the forms about claims do. Whether the user may is asked by the mutations, of the course or the program. */

const about = z.object({ noun: z.enum(["course", "program"]), slug: addressPart })
const boundAbout = boundLocale.extend({ about })
const boundStatement = boundRecord.extend({ about })
const spoken = z.object({ subject: z.enum(statementSubjects), role: z.enum(personRoles).nullable() })

type About = z.output<typeof about>

const savedStatementSchema = versioned(statementSchema)
const savedChoiceSchema = versioned(choiceSchema)

export const createStatement = formAction({
  bound: boundAbout,
  schema: statementSchema,
  may: ({ about: { noun, slug } }) => recordSubject(noun, slug),
  run: async ({ actor, tx, input, values, bound }) => {
    const { id } = await statements.createStatement(actor, tx, await withSource(actor, tx, input))
    return whereTo(bound, { id, input }, values, "statement_added")
  },
})

export const updateStatement = formAction({
  bound: boundStatement,
  schema: savedStatementSchema,
  may: ({ id }) => statementSubject(id),
  run: async ({ actor, tx, input: { version, ...given }, values, bound }) => {
    const input = await withSource(actor, tx, given)
    const { id } = await statements.updateStatement(actor, tx, { id: bound.id, version, input })
    return whereTo(bound, { id, input }, values, "saved")
  },
  theirs: async ({ bound: { locale, id, about }, input }) => {
    const statement = await getStatement(id)
    if (!statement) throw new NotFound("statement")
    const theirs = statementInputOf(statement.record)
    return savedMeanwhile({
      locale,
      noun: about.noun,
      id: statement.record.courseId ?? statement.record.programId ?? id,
      values: formValues(theirs, statementShapes),
      theirs,
      mine: input && { ...input, chosen: theirs.chosen },
    })
  },
})

export const deleteStatement = formAction({
  bound: boundStatement.extend({ spoken }),
  schema: onlyVersion,
  may: ({ id }) => statementSubject(id),
  run: async ({ actor, tx, input: { version }, bound }) => {
    await statements.deleteStatement(actor, tx, { id: bound.id, version })
    return backTo(bound.locale, bound.about, bound.spoken, "statement_deleted")
  },
})

export const chooseStatement = formAction({
  bound: boundStatement,
  schema: savedChoiceSchema,
  may: ({ id }) => statementSubject(id),
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { noun, slug, ...spoken } = await choices.chooseStatement(actor, tx, { id: bound.id, version, input })
    return backTo(bound.locale, { noun, slug }, spoken, "statement_chosen")
  },
})

export const undoChoice = formAction({
  bound: boundRecord,
  schema: nothing,
  may: ({ id }) => choiceSubject(id),
  run: async ({ actor, tx, bound }) => {
    const { noun, slug, ...spoken } = await choices.undoChoice(actor, tx, { id: bound.id })
    return backTo(bound.locale, { noun, slug }, spoken, "choice_undone")
  },
})

/** A source is given by its number, or by an address that is not among the sources yet. */
async function withSource(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  input: StatementInput,
): Promise<StatementInput> {
  const found = await findSourceGiven(tx, input.source)
  if (found) return { ...input, source: found.code }
  if (!isAddress(input.source)) return input
  const { code } = await createSource(actor, tx, sourceSchema.parse({ address: input.source }))
  return { ...input, source: code }
}

function whereTo(
  { locale, about }: z.output<typeof boundAbout>,
  { id, input }: { id: string; input: StatementInput },
  values: FormValues,
  done: string,
): string {
  if (textIn(values, formFields.intent) === "choose") return paths.admin.statementChoice(locale, id, { done })
  return backTo(locale, about, { subject: input.subject, role: input.role }, done)
}

/** Where the claims about the same thing stand. */
function backTo(locale: Locale, { noun, slug }: About, { subject, role }: Spoken, done: string): string {
  return noun === "course"
    ? paths.admin.courseStatements(locale, slug, { subject, role, done })
    : paths.admin.programStatements(locale, slug, { done })
}

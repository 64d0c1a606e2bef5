"use server"

import { z } from "zod"
import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { addressPart, boundLocale, boundRecord } from "@/lib/forms/bound"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import { paths } from "@/lib/paths"
import { refuseDocument } from "@/lib/sources/document-kind"
import * as documents from "@/lib/sources/document-mutations"
import { sourceShapes } from "@/lib/sources/fields"
import * as sources from "@/lib/sources/mutations"
import { getSourceRecord } from "@/lib/sources/queries"
import { sourceInputOf } from "@/lib/sources/record"
import { sourceSchema } from "@/lib/sources/schema"
import { limits } from "@/lib/transfer/read/limits"

const boundSource = boundRecord.extend({ code: addressPart })
const boundDocument = boundSource.extend({ document: z.uuid() })

const may = { noun: "register" } as const
const savedSourceSchema = versioned(sourceSchema)

export const createSource = formAction({
  bound: boundLocale,
  schema: sourceSchema,
  may,
  run: async ({ actor, tx, input, bound, file }) => {
    const { id, code } = await sources.createSource(actor, tx, input)
    const document = await documentIn(file("document"))
    if (document) await documents.addDocument(actor, tx, { sourceId: id, document })
    return paths.admin.source(bound.locale, code, { done: "created" })
  },
})

export const updateSource = formAction({
  bound: boundSource,
  schema: savedSourceSchema,
  may,
  run: async ({ actor, tx, input: { version, ...input }, bound, file }) => {
    const { id, code } = await sources.updateSource(actor, tx, { id: bound.id, version, input })
    const document = await documentIn(file("document"))
    if (document) await documents.addDocument(actor, tx, { sourceId: id, document })
    return paths.admin.source(bound.locale, code, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id, code }, input }) => {
    const source = await getSourceRecord(code)
    if (!source) throw new NotFound("source")
    const theirs = sourceInputOf(source)
    return savedMeanwhile({ locale, noun: "source", id, values: formValues(theirs, sourceShapes), theirs, mine: input })
  },
})

export const deleteSource = formAction({
  bound: boundSource,
  schema: onlyVersion,
  may,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await sources.deleteSource(actor, tx, { id: bound.id, version })
    return paths.admin.sources(bound.locale, { done: "deleted" })
  },
})

export const restoreSource = formAction({
  bound: boundSource,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    const { code } = await sources.restoreSource(actor, tx, { id: bound.id })
    return paths.admin.source(bound.locale, code, { done: "restored" })
  },
})

export const replaceDocument = formAction({
  bound: boundDocument,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound, file }) => {
    const document = await documentIn(file("document"))
    if (!document) throw refuseDocument("document.required")
    await documents.replaceDocument(actor, tx, { sourceId: bound.id, id: bound.document, document })
    return paths.admin.source(bound.locale, bound.code, { done: "document_replaced" })
  },
})

export const removeDocument = formAction({
  bound: boundDocument,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    await documents.removeDocument(actor, tx, { sourceId: bound.id, id: bound.document })
    return paths.admin.source(bound.locale, bound.code, { done: "document_removed" })
  },
})

/** A file of the form; one that is too large is not even read. */
async function documentIn(file: File | null): Promise<documents.GivenDocument | null> {
  if (!file) return null
  if (file.size > limits.bytes) throw refuseDocument("document.large")
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
}

"use server"

import { confirmNotice } from "@/app/[locale]/admin/intake/confirm"
import { courseRows } from "@/lib/courses/schema"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundRecord } from "@/lib/forms/bound"
import { textIn } from "@/lib/forms/values"
import { nothing } from "@/lib/forms/versioned"
import { keptText, longestNotice } from "@/lib/intake/notice-text"
import * as intake from "@/lib/intake/mutations"
import { confirmationSchema, languageSchema, noticeSchema } from "@/lib/intake/schema"
import { paths } from "@/lib/paths"
import { readDocumentText } from "@/lib/transfer/read/document-text"
import { limits } from "@/lib/transfer/read/limits"
import { refuseFile } from "@/lib/transfer/read/table"

const may = { noun: "register" } as const

export const readNotice = formAction({
  bound: boundLocale,
  schema: noticeSchema,
  may,
  patience: 90,
  run: async ({ actor, tx, input: { text, language }, bound, file }) => {
    const chosen = file("file")
    if (chosen && chosen.size > limits.bytes) throw refuseFile("notice.file_large")
    if (!chosen && text === null) throw refuseFile("notice.required")
    const bytes = chosen && Buffer.from(await chosen.arrayBuffer())
    const read = bytes && (await readDocumentText(bytes, longestNotice))
    const { id } = await intake.keepNotice(actor, tx, {
      text: read ? keptText(read.text) : (text ?? ""),
      language,
      file: chosen && bytes && read?.kept ? { name: chosen.name, bytes } : null,
    })
    return paths.admin.notice(bound.locale, id)
  },
})

export const readAnew = formAction({
  bound: boundRecord,
  schema: languageSchema,
  may,
  run: async ({ actor, tx, input: { language }, bound }) => {
    await intake.setNoticeLanguage(actor, tx, { id: bound.id, language })
    return paths.admin.notice(bound.locale, bound.id)
  },
})

export const confirm = formAction({
  bound: boundRecord,
  schema: confirmationSchema,
  may: { noun: "register" },
  rows: courseRows,
  run: async ({ actor, tx, input, values, bound }) => {
    const typed = textIn(values, "existingTyped").trim()
    const { slug, existing } = await confirmNotice(actor, tx, { id: bound.id, input, typed, locale: bound.locale })
    return paths.admin.course(bound.locale, slug, { done: existing ? "notice_added" : "notice_made" })
  },
})

export const discardNotice = formAction({
  bound: boundRecord,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    await intake.takeNotice(actor, tx, { id: bound.id })
    return paths.admin.intake(bound.locale, { done: "notice_discarded" })
  },
})

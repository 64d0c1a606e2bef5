import type { UserActor, Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { keepRemoved } from "@/lib/bin/removed-rows"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import { Prisma } from "@/lib/generated/prisma/client"
import { isShipped } from "@/lib/intake/shipped/is-shipped"
import { wordKey, type Meanings, type WordKind } from "@/lib/intake/words"
import type { Locale } from "@/lib/i18n/locale"

/*
 * Notices while they are read, and the words they are read with. A notice is no record of the register: what becomes of it is
 * written by the mutations of course, source and statement, in the transaction in which it is taken away here.
 */

type Tx = Prisma.TransactionClient

type GivenNotice = { text: string; language: Locale | null; file: { name: string; bytes: Buffer } | null }

/** Keeps the text of a notice so that it can be looked at; the register does not change. */
export async function keepNotice(
  actor: UserActor,
  tx: Tx,
  { text, language, file }: GivenNotice,
): Promise<{ id: string }> {
  requireMay(actor, { noun: "register" })
  return tx.notice.create({
    data: {
      text,
      language,
      fileName: file?.name ?? null,
      bytes: file && new Uint8Array(file.bytes),
      createdById: actor.id,
    },
    select: { id: true },
  })
}

/** Has it read in another language than the one that was recognized. */
export async function setNoticeLanguage(
  actor: Actor,
  tx: Tx,
  { id, language }: { id: string; language: Locale | null },
) {
  requireMay(actor, { noun: "register" })
  const { count } = await tx.notice.updateMany({ where: { id }, data: { language } })
  if (count === 0) throw new NotFound("notice")
}

/** Takes a notice away: it was confirmed, or nobody wants it. Gives back what it was. */
export async function takeNotice(actor: Actor, tx: Tx, { id }: { id: string }) {
  requireMay(actor, { noun: "register" })
  const notice = await tx.notice.findUnique({ where: { id }, select: { text: true, fileName: true, bytes: true } })
  if (!notice) throw new NotFound("notice")
  await tx.notice.delete({ where: { id }, select: { id: true } })
  const { text, fileName, bytes } = notice
  return { text, file: fileName !== null && bytes ? { name: fileName, bytes: Buffer.from(bytes) } : null }
}

export type WordAddress = { kind: WordKind; language: Locale; key: string }
type WordRow = { id: string; written: string; means: unknown }

/**
 * Adds a word, or says what one means from now on, be it one that Muster knows by itself. With `before`, the word that was
 * edited and may be written otherwise now.
 */
export async function saveWord<Kind extends WordKind>(
  actor: Actor,
  tx: Tx,
  {
    kind,
    language,
    written,
    means,
    before,
  }: {
    kind: Kind
    language: Locale
    written: string
    means: Meanings[Kind]
    before: (WordAddress & { version: number | null }) | null
  },
): Promise<void> {
  requireMay(actor, { noun: "register" })
  const key = wordKey(written)
  const moved = before !== null && (before.key !== key || before.language !== language)
  const at = { kind_language_key: { kind, language, key } }
  const there = await tx.noticeWord.findUnique({ where: at })
  if ((before === null || moved) && there?.means != null)
    throw new InvalidInput({ written: { key: "word.written_taken", values: { written: there.written } } })
  if (before) await requireVersion(tx, before)
  if (moved) await forget(actor, tx, before)
  const data = { written, means: means as Prisma.InputJsonValue }
  const after = await tx.noticeWord.upsert({
    where: at,
    create: { kind, language, key, ...data },
    update: { ...data, version: { increment: 1 } },
  })
  const from = there && !moved ? there.means : null
  await tell(actor, tx, after, there && !moved ? "word.updated" : "word.created", [{ field: "means", from, to: means }])
}

/** The word is not read any more; one of the office alone is gone. */
export async function removeWord(
  actor: Actor,
  tx: Tx,
  word: WordAddress & { written: string; version: number | null },
): Promise<void> {
  requireMay(actor, { noun: "register" })
  await requireVersion(tx, word)
  await forget(actor, tx, word)
}

/** What Muster knows of the word by itself holds again. */
export async function restoreWord(actor: Actor, tx: Tx, { kind, language, key }: WordAddress): Promise<void> {
  requireMay(actor, { noun: "register" })
  const where = { kind_language_key: { kind, language, key } }
  const own = await tx.noticeWord.findUnique({ where })
  if (!own) throw new NotFound("word")
  await tx.noticeWord.delete({ where, select: { id: true } })
  await tell(actor, tx, own, "word.restored", [{ field: "means", from: own.means, to: null }])
}

async function forget(actor: Actor, tx: Tx, { kind, language, key, ...word }: WordAddress & { written?: string }) {
  const where = { kind_language_key: { kind, language, key } }
  const own = await tx.noticeWord.findUnique({ where })
  const shipped = isShipped({ kind, language, key })
  if (!own && !shipped) throw new NotFound("word")
  const written = own?.written ?? word.written ?? key
  if (own && !shipped) await keepRemoved(tx, actor, "notice_word", [own.id], { label: { en: own.written } })
  const gone: WordRow = shipped
    ? await tx.noticeWord.upsert({
        where,
        create: { kind, language, key, written },
        update: { means: Prisma.DbNull, version: { increment: 1 } },
      })
    : await tx.noticeWord.delete({ where })
  await tell(actor, tx, { ...gone, written }, "word.deleted", [{ field: "means", from: own?.means ?? null, to: null }])
}

/** The version that was read: null for a word that the office had not touched then. */
async function requireVersion(tx: Tx, { kind, language, key, version }: WordAddress & { version: number | null }) {
  const own = await tx.noticeWord.findUnique({ where: { kind_language_key: { kind, language, key } } })
  if ((own?.version ?? null) !== version) throw new Conflict(own?.version ?? 1)
}

async function tell(actor: Actor, tx: Tx, word: WordRow, event: ActivityEvent, changes: Change[]): Promise<void> {
  await record(tx, actor, { event, noun: "word", recordId: word.id, label: { en: word.written }, changes })
}

import type { LocalText } from "@/lib/i18n/locale"
import type { SourceDraft } from "@/lib/sources/schema"
import { term } from "./glossary"
import { cell, sourceRows } from "./rows"
import { text } from "./texts"

/** Who publishes under a host name. The name of a paper or site is not translated. */
const publishers: Record<string, LocalText> = {
  "mod.go.jp": term("Japan Ministry of Defense"),
  "clearing.mod.go.jp": term("Japan Ministry of Defense"),
  "mofa.go.jp": text("Ministry of Foreign Affairs of Japan", "外務省", "Япон Улсын Гадаад хэргийн яам"),
  "mn.emb-japan.go.jp": text(
    "Embassy of Japan in Mongolia",
    "在モンゴル日本国大使館",
    "Япон Улсаас Монгол Улсад суугаа Элчин сайдын яам",
  ),
  "tokyo.embassy.mn": text(
    "Embassy of Mongolia in Japan",
    "駐日モンゴル国大使館",
    "Монгол Улсаас Япон Улсад суугаа Элчин сайдын яам",
  ),
  "polit.mn": text("polit.mn"),
  "portal-worlds.com": text("portal-worlds.com"),
  "j-defense.ikaros.jp": text("Ikaros Publications", "イカロス出版"),
  "dailydefense.jp": text("Boei Nippo", "防衛日報"),
  "jp-reports.com": text("jp-reports.com"),
  "duuren.life": text("duuren.life"),
  "theubposts.com": text("The UB Posts"),
  "vom.mn": text("Voice of Mongolia", "モンゴルの声"),
  "centralasia.media": text("centralasia.media"),
  "asiandefence-news.blogspot.com": text("asiandefence-news.blogspot.com"),
  "asagumo-news.com": text("Asagumo Shimbun", "朝雲新聞"),
  "laopdrnewsgazette.com": text("laopdrnewsgazette.com"),
  "boueinews.com": text("boueinews.com"),
  "lorosae.org": text("lorosae.org"),
  "jwing.net": text("jwing.net"),
  "urdupoint.com": text("UrduPoint"),
}

/** The language of a page where its address, or the country's only edition, says so; else it is not known. */
const languageByAddress: [RegExp, string][] = [
  [/mod\.go\.jp\/(e|en)\//, "en"],
  [/mod\.go\.jp\/(j|gsdf)\//, "ja"],
  [/clearing\.mod\.go\.jp\//, "ja"],
  [/mofa\.go\.jp\/mofaj\//, "ja"],
  [/emb-japan\.go\.jp\/.*_mgl\./, "mn"],
  [/emb-japan\.go\.jp\/.*_jp\./, "ja"],
  [/vom\.mn\/(index\.php\/)?ja\//, "ja"],
  [/jp-reports\.com\/en\//, "en"],
  [/urdupoint\.com\/en\//, "en"],
  [/(ikaros|dailydefense)\.jp\/|asagumo-news\.com\//, "ja"],
]

const speech: SourceDraft = {
  title: text(
    "Speech of the ambassador of Japan in Mongolia, as reported in the press",
    "駐モンゴル日本国大使の演説（報道による）",
    "Япон Улсаас Монгол Улсад суугаа Элчин сайдын хэлсэн үг, хэвлэлийн мэдээгээр",
  ),
  publisher: text("MiddleAsianNews"),
}

export const sources: SourceDraft[] = sourceRows.map(row => {
  const address = cell(row.address)
  if (address === null) return { ...speech, code: row.id, note: row.note }
  const publisher = publishers[new URL(address).hostname]
  if (!publisher) throw new Error(`No publisher is known for ${address}`)
  const language = languageByAddress.find(([pattern]) => pattern.test(address))?.[1] ?? null
  return { code: row.id, address, publisher, language, note: cell(row.note) }
})

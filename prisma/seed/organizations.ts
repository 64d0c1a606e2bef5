import type { OrganizationDraft } from "@/lib/organizations/schema"
import { remark, term } from "./glossary"
import { text } from "./texts"

/** One of the glossary, with its remark as a note. */
const known = (name: string, more: OrganizationDraft): OrganizationDraft => ({
  names: term(name),
  notes: remark(name),
  ...more,
})

const japanese: OrganizationDraft[] = [
  known("Japan Ministry of Defense", { aliases: ["MOD", "Ministry of Defense of Japan"], kind: "ministry" }),
  known("Japan Self-Defense Forces", {
    aliases: ["SDF", "JSDF"],
    kind: "headquarters",
    parent: "japan-ministry-of-defense",
  }),
  known("Japan Ground Self-Defense Force", {
    aliases: ["GSDF", "JGSDF", "陸自"],
    kind: "headquarters",
    parent: "japan-self-defense-forces",
  }),
  known("Ground Staff Office", {
    aliases: ["GSO", "陸幕"],
    kind: "headquarters",
    parent: "japan-ground-self-defense-force",
  }),
  known("JGSDF Engineer School", {
    aliases: ["施設学校", "Camp Katsuta", "勝田駐屯地"],
    kind: "school",
    parent: "japan-ground-self-defense-force",
  }),
  known("JGSDF Medical School", {
    aliases: ["衛生学校", "Japan Health School"],
    kind: "school",
    parent: "japan-ground-self-defense-force",
  }),
  known("JGSDF Ordnance School", {
    aliases: ["武器学校"],
    kind: "school",
    parent: "japan-ground-self-defense-force",
  }),
  known("JGSDF 2nd Engineer Brigade", {
    aliases: ["第2施設団"],
    kind: "unit",
    parent: "japan-ground-self-defense-force",
  }),
  known("SDF Central Hospital", {
    aliases: ["OECD Central Hospital"],
    kind: "hospital",
    parent: "japan-self-defense-forces",
  }),
  known("SDF Sapporo Hospital", { kind: "hospital", parent: "japan-self-defense-forces" }),
  known("National Defense Medical College", {
    aliases: ["NDMC", "防医大"],
    kind: "university",
    parent: "japan-ministry-of-defense",
  }),
  {
    names: text("JDRAC"),
    notes: "A Japanese mine-clearing body, named by its abbreviation.",
    kind: "agency",
  },
].map(one => ({ ...one, country: "JP" }))

const mongolian: OrganizationDraft[] = [
  known("Mongolian Ministry of Defense", { aliases: ["БХЯ"], kind: "ministry" }),
  known("Mongolian Armed Forces", {
    aliases: ["MAF", "Зэвсэгт хүчин", "ЗХ"],
    kind: "headquarters",
    parent: "mongolian-ministry-of-defense",
  }),
  known("Mongolian Armed Forces Central Hospital", { kind: "hospital", parent: "mongolian-armed-forces" }),
  known("Mongolian National Defense University", {
    aliases: ["NDU", "ҮБХИС"],
    kind: "university",
    parent: "mongolian-ministry-of-defense",
  }),
  {
    names: text("Mongolian peacekeeping center, Tavan Tolgoi"),
    aliases: ["PKO Center", "Tavan Tolgoi", "Таван толгой", "ファイブヒルズ訓練場", "Five Hills training area"],
    notes: "In Töv province; the name means five hills. Another Tavan Tolgoi is in Ömnögovi.",
    kind: "training-center",
    parent: "mongolian-armed-forces",
  },
  {
    names: text("Mongolian Army headquarters"),
    aliases: ["Mongolian Army HQ"],
    kind: "headquarters",
    parent: "mongolian-armed-forces",
  },
  ...["014", "119", "234"].map((number): OrganizationDraft => ({
    names: text(
      `Mongolian Armed Forces Unit ${number}`,
      `モンゴル国軍第${number}部隊`,
      `Зэвсэгт хүчний ${number} дүгээр анги`,
    ),
    aliases: [`Unit ${number}`],
    kind: "unit",
    parent: "mongolian-armed-forces",
  })),
].map(one => ({ ...one, country: "MN" }))

const elsewhere: OrganizationDraft[] = [
  {
    names: text("NPMEC"),
    aliases: ["PKO centre"],
    notes: "Cambodia's peacekeeping center, named by its abbreviation.",
    country: "KH",
    kind: "training-center",
  },
  { names: text("Lao People's Army"), country: "LA", kind: "headquarters" },
  { names: text("Unit 58, Tha Ngon"), country: "LA", kind: "unit" },
  {
    names: text("Almaty military hospital", "アルマトイの軍病院", "Алматын цэргийн эмнэлэг"),
    country: "KZ",
    kind: "hospital",
  },
  {
    names: text("ASEAN Secretariat", "ASEAN事務局", "АСЕАН-ы Нарийн бичгийн дарга нарын газар"),
    country: "ASEAN",
    kind: "other",
  },
]

const unresolved: OrganizationDraft[] = [
  {
    names: text("BHU"),
    notes: "Called a Japanese university in S1, which was translated by a machine. Who it is was never settled.",
    country: "JP",
    kind: "university",
    unresolved: true,
  },
]

/** Those above before those below. */
export const organizations: OrganizationDraft[] = [...japanese, ...mongolian, ...elsewhere, ...unresolved]

import type { LocalText } from "@/lib/i18n/locale"
import { term } from "./glossary"
import { text } from "./texts"

export type Place = { name?: LocalText; country: string; province?: LocalText }

const tov = term("Töv province")
const school = term("JGSDF Engineer School")

/** Places at which several courses were held. */
export const places = {
  mongolia: { country: "MN" },
  peacekeepingCenter: {
    // The Mongolian form is made of the two attested names; no Japanese one was read
    name: text("PKO Center, Tavan Tolgoi", undefined, "Энхийг дэмжих ажиллагааны төв, Таван толгой"),
    country: "MN",
    province: tov,
  },
  fiveHills: { name: term("Five Hills training area"), country: "MN", province: tov },
  ulaanbaatar: { name: term("Ulaanbaatar"), country: "MN" },
  mongolianHospital: { name: term("Mongolian Armed Forces Central Hospital"), country: "MN" },
  engineerSchool: { name: school, country: "JP" },
  engineerSchoolHitachinaka: {
    name: text("JGSDF Engineer School, Hitachinaka", `${school.ja}（ひたちなか市）`),
    country: "JP",
  },
  ministry: { name: term("Japan Ministry of Defense"), country: "JP" },
  centralHospital: { name: term("SDF Central Hospital"), country: "JP" },
  metinaro: { name: text("Metinaro"), country: "TL" },
  hera: { name: text("Hera"), country: "TL" },
  nhaTrang: { name: text("Nha Trang", "ニャチャン", "Нячанг"), country: "VN" },
} satisfies Record<string, Place>

import type { MilestoneDraft } from "@/lib/milestones/schema"
import { text } from "./texts"

const program = "japan-mongolia"

export const milestones: MilestoneDraft[] = [
  {
    program,
    happenedOn: "2010",
    title: text("Joint exercises begin", "共同演習への参加開始", "Хамтарсан сургуулилт эхэлсэн"),
    description: text("Among them Khaan Quest", "カーン・クエストなど", "Тэдгээрийн дотор «Хааны эрэлд»"),
    source: "S1",
  },
  {
    program,
    happenedOn: "2014",
    title: text("First engineering course", "最初の施設研修", "Анхны инженерийн сургалт"),
    description: text("Three weeks, on surveying", "3週間、測量", "Гурван долоо хоног, геодезийн хэмжилт"),
    source: "R9",
  },
  {
    program,
    happenedOn: "2022",
    // No Mongolian name of the partnership was read
    title: text("Special Strategic Partnership", "特別な戦略的パートナーシップ"),
    description: text("For Peace and Prosperity", "平和と繁栄のために"),
    source: "R28",
  },
  {
    program,
    happenedOn: "2024",
    title: text("Transfer agreement", "移転協定", "Шилжүүлэх тухай хэлэлцээр"),
    description: text(
      "On defense equipment and technology",
      "防衛装備品・技術の移転",
      "Батлан хамгаалахын тоног төхөөрөмж, технологи",
    ),
    source: "S1",
  },
]

import { text } from "../texts"

/** A delegation of the ministry and the ground force, as it is nearly always made up. */
export const team = (ministry: number, groundForce: number) =>
  text(
    `${ministry} of the Ministry of Defense, ${groundForce} of the Ground Self-Defense Force`,
    `防衛省${ministry}名、陸上自衛隊${groundForce}名`,
    `Батлан хамгаалах яамны ${ministry}, Хуурай замын өөрийгөө хамгаалах хүчний ${groundForce} хүн`,
  )

export const engineerUnits = text("Engineer units", "施設部隊", "Инженерийн ангиуд")

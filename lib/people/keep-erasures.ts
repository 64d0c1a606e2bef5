import { db } from "@/lib/db"
import { env } from "@/lib/env"
import { keepErasures } from "@/lib/people/erasure-list"

/** Brings the list of erasures of this server up to what the database says. */
export const keepErasureList = () => keepErasures(db, env().dataFolder)

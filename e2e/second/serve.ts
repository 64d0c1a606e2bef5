import process from "node:process"
import { env } from "@/lib/env"
import { serve } from "@/lib/server/serve"

/* A second server of the same build and on the same database, in a process of its own; see `secondServer`. */

const folder = process.argv[2]
if (folder) process.chdir(folder)
const { stop } = await serve(env(), false)
process.once("SIGTERM", () => void stop().then(() => process.exit(0)))
process.stdout.write("listening\n")

import { register } from "tsx/esm/api"

/** From here on this process reads our TypeScript as it is. */
register()

/*
 * What a build writes before the scripts: scripts/javascript.py hands it over.
 */

globalThis.Plan = { facts: JSON.parse(process.env.PLAN_FACTS) }

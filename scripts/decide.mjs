// What the commands decide, as pure functions: no files, no processes. Tested in test/scripts/decide.test.ts.

/** The Node versions on which every pinned package works: 20 from 20.20, 22 from 22.12, and what is newer than 22. */
export function nodeProblem(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const fits = (major === 20 && minor >= 20) || (major === 22 && minor >= 12) || major > 22
  if (fits) return null
  return `Praya needs Node.js 20.20 or newer in 20, or 22.12 or newer; this is ${version}. Install one of those and run the same command again.`
}

/**
 * A compiled package belongs to one Node ABI and one platform, so those are part of what has to be installed; and npm's
 * record of the folder is, so that a later `npm install` or `npm prune` by hand is noticed.
 * @param {{ lockHash: string, installedHash: string, abi: string, platform: string, arch: string }} facts
 */
export function installStamp({ lockHash, installedHash, abi, platform, arch }) {
  return `${lockHash} ${installedHash} abi-${abi} ${platform}-${arch}`
}

/**
 * @typedef {Record<string, { version?: string, resolved?: string, optional?: boolean }>} LockedPackages
 */

/**
 * True when npm's own record of what is in node_modules says what the lockfile wants. So a folder that somebody filled
 * with `npm ci` by hand is not installed a second time. Packages for other platforms are optional and may be missing.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 */
export function lockIsInstalled(locked, installed) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    return found ? found.version === wanted.version : wanted.optional === true
  })
}

/**
 * @param {{ stamp: string | null, wanted: string, lockInstalled: () => boolean, addonLoads: () => boolean }} facts
 * @returns {'nothing' | 'adopt' | 'install'} adopt: the folder is right, only our stamp is missing or old
 */
export function nextInstallStep({ stamp, wanted, lockInstalled, addonLoads }) {
  if (stamp === wanted) return 'nothing'
  return lockInstalled() && addonLoads() ? 'adopt' : 'install'
}

/**
 * The stamp is written last and removed first, so a build that was cut off has none.
 * @param {{ stamp: string | null, wanted: string, outputs: boolean[] }} facts
 */
export function buildNeeded({ stamp, wanted, outputs }) {
  return stamp !== wanted || outputs.includes(false)
}

const KNOWN_FAILURES = [
  [
    /ENOSPC|no space left on device/i,
    'The disk is full: an installation and a build need about 1.5 GB. Free some space and run the same command again.',
  ],
  [
    /find Python|not found: (make|g\+\+|c\+\+|cc)|(make|g\+\+|c\+\+|cc): (command not found|not found|No such file)|spawn (make|g\+\+) ENOENT/i,
    'No compiler: the database driver is compiled here and needs python3, make and g++. On Debian: apt-get install python3 make g++. Then run the same command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/,
    'The package registry cannot be reached. Check the network (or the npm proxy settings) and run the same command again.',
  ],
  [
    /EBADENGINE|Unsupported engine/,
    'A package refuses this version of Node.js. Use Node.js 20.20 or 22.12 and run the same command again.',
  ],
  [/EACCES|EPERM/, 'Files in this folder may not be written by you. Give yourself the folder (chown) and run the same command again.'],
]

/** One line that says what went wrong and what to do, or null when the output shows no known cause. */
export function explainFailure(/** @type {string} */ output) {
  for (const [pattern, line] of KNOWN_FAILURES) if (/** @type {RegExp} */ (pattern).test(output)) return String(line)
  return null
}

/**
 * `npm test -- unit path` → one part and what is handed to the runner; no name means every part.
 * @param {string[]} args
 * @param {string[]} names
 */
export function chooseParts(args, names) {
  const end = args.findIndex((arg) => !names.includes(arg))
  const chosen = end === -1 ? args : args.slice(0, end)
  const rest = end === -1 ? [] : args.slice(end)
  if (chosen.length === 0 && rest.length > 0) return { problem: `There is no part named ${rest[0]}. Parts: ${names.join(', ')}.` }
  return { parts: chosen.length ? names.filter((name) => chosen.includes(name)) : names, rest }
}

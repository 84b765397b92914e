import { checkBeforeYouApply } from './check-before-you-apply.ts'
import { eVisaEntryAndHkid } from './e-visa-entry-and-hkid.ts'
import { feesDocumentsAndSteps } from './fees-documents-and-steps.ts'
import { findingAHome } from './finding-a-home.ts'
import { findingWork } from './finding-work.ts'
import type { GuideSeed } from './guide-seed.ts'
import { healthcare } from './healthcare.ts'
import { howQmasWorks } from './how-qmas-works.ts'
import { moneyBankAndTax } from './money-bank-and-tax.ts'
import { peopleWhoHelp } from './people-who-help.ts'
import { scamsAndStayingSafe } from './scams-and-staying-safe.ts'
import { schools } from './schools.ts'
import { stormsAndEmergencies } from './storms-and-emergencies.ts'
import { workRightsAndPay } from './work-rights-and-pay.ts'
import { yourStay } from './your-stay.ts'

/** The guides of a new database, in the order of the journey. */
export const ALL_GUIDES: GuideSeed[] = [
  howQmasWorks,
  checkBeforeYouApply,
  feesDocumentsAndSteps,
  eVisaEntryAndHkid,
  yourStay,
  findingAHome,
  moneyBankAndTax,
  schools,
  healthcare,
  stormsAndEmergencies,
  peopleWhoHelp,
  scamsAndStayingSafe,
  workRightsAndPay,
  findingWork,
]

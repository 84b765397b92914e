/** The 18 districts of Hong Kong by region. */
export const DISTRICTS_BY_REGION = {
  'hong-kong-island': ['central-and-western', 'wan-chai', 'eastern', 'southern'],
  kowloon: ['yau-tsim-mong', 'sham-shui-po', 'kowloon-city', 'wong-tai-sin', 'kwun-tong'],
  'new-territories': ['kwai-tsing', 'tsuen-wan', 'tuen-mun', 'yuen-long', 'north', 'tai-po', 'sha-tin', 'sai-kung', 'islands'],
} as const

export type RegionId = keyof typeof DISTRICTS_BY_REGION
export type DistrictId = (typeof DISTRICTS_BY_REGION)[RegionId][number]

export const REGIONS = Object.keys(DISTRICTS_BY_REGION) as RegionId[]
export const DISTRICTS: readonly DistrictId[] = REGIONS.flatMap((region) => [...DISTRICTS_BY_REGION[region]])

export function isDistrict(value: unknown): value is DistrictId {
  return DISTRICTS.includes(value as DistrictId)
}

const REGION_OF = new Map<string, RegionId>(
  REGIONS.flatMap((region) => DISTRICTS_BY_REGION[region].map((district): [string, RegionId] => [district, region])),
)

/** The region of a district, or undefined when it is none of the 18. */
export function regionOf(district: string): RegionId | undefined {
  return REGION_OF.get(district)
}

/** The numbers of regions drawn on pictures. `[choice]` marks what no standard gives. */
export const REGION_LIMITS = {
  /** Regions in one answer. The tool is measured with 500; a picture with more is better cut. [choice] */
  regions: 1_000,
  /** Corners of one outline, points of one line. [choice] */
  points: 500,
  /** Furthest coordinate, pixels: the widest picture that JPEG knows is 65,535. */
  coordinate: 100_000,
  /** Letters of a region’s id. */
  id: 20,
  /** How far beyond the edge a region may stand, pixels: what rounding to tenths makes. [choice] */
  over_edge: 0.5,
  /**
   * Seconds to draw one. Box: between 7 (extreme clicking, Papadopoulos et al. 2017, ICCV) and 25.5 (two
   * corners with quality control, Su, Deng & Fei-Fei 2012). Outline: 79 (COCO: 22 hours for 1,000; Lin et al. 2014).
   */
  seconds: { box: 12, rotated_box: 18, ellipse: 15, polygon: 79, line: 15, point: 3 },
  /** Regions expected on a picture when the form does not say. [choice] */
  expected: 3,
  /** Seconds to look at a region that the task brings, and leave it as it is. [choice] */
  look: 2.5,
} as const

/** The numbers of making one drawing of several people’s. */
export const REGION_MATCH = {
  /** Overlap from which two regions are the same thing; as for boxes. */
  same: 0.4,
  /** Share of the people’s weight needed for a thing to count; as for boxes. */
  needed: 1 / 3,
  /** What an overlap counts for when the labels differ. [choice] */
  other_label: 0.5,
  /** Distance at which two points are alike by e⁻½, as a share of the picture’s diagonal. [choice] */
  point_spread: 0.015,
  /** Points along a line that are compared. [choice] */
  line_samples: 16,
  /** Lines along which the area two outlines share is measured: about a per cent of the whole. [choice] */
  scan_lines: 64,
  /** Corners that stand for an ellipse: its area to half a per cent. */
  ellipse_corners: 36,
} as const

/** Special functions of probability. */

/**
 * Logarithmic derivative of the gamma function for x > 0, to about 1e-8: recurrence up to 6, then the
 * asymptotic series (Abramowitz & Stegun 1964, 6.3.18).
 */
export const digamma = (x: number): number => {
  let shifted = x
  let result = 0
  while (shifted < 6) {
    result -= 1 / shifted
    shifted += 1
  }
  const inverse = 1 / (shifted * shifted)
  const series =
    inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240))))
  return result + Math.log(shifted) - 0.5 / shifted - series
}

/**
 * Logarithm of the gamma function for x > 0, to about 1e-9: recurrence up to 7, then Stirling's series
 * (Abramowitz & Stegun 1964, 6.1.41).
 */
export const logGamma = (x: number): number => {
  let shifted = x
  let product = 1
  while (shifted < 7) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / (shifted * shifted)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / shifted
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    0.5 * Math.log(2 * Math.PI) +
    series -
    Math.log(product)
  )
}

/** Continued fraction of the incomplete beta function (Lentz's method, DLMF 8.17.22). */
const betaFraction = (x: number, a: number, b: number): number => {
  const away = (value: number): number => (Math.abs(value) < 1e-30 ? 1e-30 : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= 200; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-10) break
  }
  return result
}

/** Probability that a Beta(a, b) variable is below x; a and b above 0. */
export const betaBelow = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x),
  )
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a
  return 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** The value below which a Beta(a, b) variable lies with `probability`, by bisection to 1e-6. */
export const betaQuantile = (probability: number, a: number, b: number): number => {
  let low = 0
  let high = 1
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (betaBelow(middle, a, b) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

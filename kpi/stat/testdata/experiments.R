# Writes those golden files of the experiments that R has functions for, which
# golden_experiment_test.go compares package stat with.
#
# Needs R alone (Debian: r-base-core). Run it in this folder:
# Rscript experiments.R. The cases are random with a fixed seed. The other files
# are experiments.py's.

options(digits = 15, warn = -1)
cases <- 2000

save <- function(name, header, line) {
  out <- file(paste0(name, ".txt"), "w")
  writeLines(paste("#", header), out)
  for (i in seq_len(cases)) writeLines(line(), out)
  close(out)
}

words <- function(...) paste(sprintf("%.15g", c(...)), collapse = " ")
spread <- function(low, high) exp(runif(1, log(low), log(high)))

set.seed(31)
save("rates", "x1 t1 x2 t2 ratio greater less two_sided byar_low byar_high (of the first, 0.95)", function() {
  t1 <- sample(1:5000, 1) / 10
  t2 <- sample(1:5000, 1) / 10
  r <- spread(0.01, 200)
  x1 <- rpois(1, t1 * r)
  x2 <- rpois(1, t2 * r * spread(0.5, 2)) + 1
  k <- sample(c(0.5, 1, 1, 1, 1.2, 2), 1)
  p <- function(a) poisson.test(c(x1, x2), c(t1, t2), r = k, alternative = a)$p.value
  y <- x1 + 0.5
  byar <- y * pmax(1 - 1 / (9 * y) + c(-1, 1) * qnorm(0.975) / 3 * sqrt(1 / y), 0)^3 / t1
  words(x1, t1, x2, t2, k, p("greater"), p("less"), p("two.sided"), byar)
})

set.seed(32)
save("power", "p q alpha power size n power_of_n", function() {
  repeat {
    p <- round(runif(1, 0.001, 0.999), 3)
    q <- round(min(max(p + rnorm(1, 0, 0.1), 0.001), 0.999), 3)
    if (p != q) break
  }
  alpha <- sample(c(0.01, 0.05, 0.1, 0.2), 1)
  power <- sample(c(0.5, 0.8, 0.9, 0.95), 1)
  z <- qnorm(alpha / 2, lower.tail = FALSE)
  n <- sample(2:5000, 1)
  # power.prop.test solves with a tolerance of its own: ask for much.
  size <- power.prop.test(p1 = p, p2 = q, power = power, sig.level = alpha, tol = 1e-14)$n
  words(p, q, alpha, power, size, n, power.prop.test(n = n, p1 = p, p2 = q, sig.level = alpha)$power)
})

set.seed(33)
save("multiple", "n p holm benjamini_hochberg bonferroni", function() {
  n <- sample(1:6, 1)
  p <- ifelse(runif(n) < 0.5, round(runif(n), 2), signif(rbeta(n, 0.3, 4), 6))
  words(n, p, p.adjust(p, "holm"), p.adjust(p, "BH"), p.adjust(p, "bonferroni"))
})

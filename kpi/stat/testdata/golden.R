# Writes the golden files that golden_test.go compares package stat with.
#
# Needs R and its package survival (Debian: r-base-core r-cran-survival). Run it
# in this folder: Rscript golden.R. The cases are random with a fixed seed.

suppressMessages(library(survival))
options(digits = 15, warn = -1)
cases <- 2000

save <- function(name, header, line) {
  out <- file(paste0(name, ".txt"), "w")
  writeLines(paste("#", header), out)
  for (i in seq_len(cases)) writeLines(line(), out)
  close(out)
}

words <- function(...) paste(sapply(c(...), function(x) {
  if (is.na(x)) "none" else sprintf("%.15g", x)
}), collapse = " ")

# exactly writes inputs, which must be read back to the last bit.
exactly <- function(...) paste(sapply(c(...), function(x) sprintf("%.17g", x)), collapse = " ")

share <- function() {
  n <- floor(exp(runif(1, log(2), log(1e6))))
  x <- if (runif(1) < 0.5) floor(runif(1, 0, n + 1)) else floor(exp(runif(1, 0, log(n + 1))))
  c(min(x, n), n)
}

set.seed(11)
save("proportions", "x1 n1 x2 n2 z p z_corrected p_corrected", function() {
  repeat {
    a <- share()
    b <- share()
    if (a[1] + b[1] > 0 && a[1] + b[1] < a[2] + b[2]) break
  }
  plain <- prop.test(c(a[1], b[1]), c(a[2], b[2]), correct = FALSE)
  yates <- prop.test(c(a[1], b[1]), c(a[2], b[2]), correct = TRUE)
  side <- sign(a[1] / a[2] - b[1] / b[2])
  words(a, b, side * sqrt(plain$statistic), plain$p.value, side * sqrt(yates$statistic), yates$p.value)
})

set.seed(12)
save("chisquare", "rows columns counts statistic df p", function() {
  rows <- sample(2:4, 1)
  columns <- sample(2:4, 1)
  most <- exp(runif(1, log(5), log(1e6)))
  counts <- matrix(1 + floor(runif(rows * columns, 0, most)), rows)
  t <- chisq.test(counts, correct = FALSE)
  words(rows, columns, t(counts), t$statistic, t$parameter, t$p.value)
})

set.seed(13)
save("percentile", "n sample p types_1_to_9", function() {
  n <- sample(1:8, 1)
  x <- sample(-99:999, n, replace = TRUE)
  p <- if (runif(1) < 0.5) round(runif(1), 3) else sample(c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1, (0:n) / n), 1)
  paste(words(n, x), exactly(p), words(sapply(1:9, function(t) quantile(x, p, type = t))))
})

set.seed(15)
save("quantile", "p shape quantile p a b quantile", function() {
  p <- c(if (runif(1) < 0.5) runif(1) else exp(-runif(1, 0, 25)), if (runif(1) < 0.5) runif(1) else exp(-runif(1, 0, 25)))
  s <- ifelse(runif(3) < 0.5, sample(1:200, 3) / 2, exp(runif(3, log(0.5), log(1e6))))
  paste(exactly(p[1], s[1]), words(qgamma(p[1], s[1])), exactly(p[2], s[2], s[3]), words(qbeta(p[2], s[2], s[3])))
})

set.seed(16)
save("poisson", "k mean tail count exposure confidence low high", function() {
  mean <- exp(runif(1, log(0.01), log(1e6)))
  k <- max(0, floor(mean + sqrt(mean) * runif(1, -6, 12)))
  count <- floor(exp(runif(1, 0, log(1e6)))) - 1
  exposure <- exp(runif(1, log(1e-3), log(1e6)))
  confidence <- sample(c(0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999), 1)
  tail <- (1 - confidence) / 2
  ends <- c(qgamma(tail, count), qgamma(tail, count + 1, lower.tail = FALSE)) / exposure
  paste(words(k), exactly(mean), words(ppois(k - 1, mean, lower.tail = FALSE), count), exactly(exposure, confidence), words(ends))
})

set.seed(14)
save("survival", "n time open … steps time survival se …", function() {
  n <- sample(1:7, 1)
  time <- sample(1:12, n, replace = TRUE)
  open <- rbinom(n, 1, 0.35)
  fit <- summary(survfit(Surv(time, 1 - open) ~ 1))
  # R leaves the error open where nothing survives; its limit is 0.
  se <- ifelse(fit$surv == 0, 0, fit$std.err)
  words(n, rbind(time, open), length(fit$time), rbind(fit$time, fit$surv, se))
})

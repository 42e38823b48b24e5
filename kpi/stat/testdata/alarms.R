# Writes the golden files of the alarms and of the desk, which
# golden_alarm_test.go compares package stat with.
#
# Needs R alone (Debian: r-base-core). Run it in this folder: Rscript alarms.R.
# The cases are random with a fixed seed. Averages and sums are R's own filter
# and Reduce, quantiles its qnorm and qt; Erlang's first formula is its
# recursion, of which the library uses none.

options(digits = 15, warn = -1)
cases <- 2000

save <- function(name, header, line) {
  out <- file(paste0(name, ".txt"), "w")
  writeLines(paste("#", header), out)
  for (i in seq_len(cases)) writeLines(line(), out)
  close(out)
}

words <- function(...) paste(sprintf("%.15g", c(...)), collapse = " ")
sigmas <- function() sample(c(2, 2.5, 3, 3.5), 1)

set.seed(21)
save("charts", "n counts trials baseline sigmas c_low c_high p_low p_high (of the last)", function() {
  n <- sample(2:6, 1)
  counts <- rpois(n, exp(runif(1, 0, 6)))
  counts[1] <- counts[1] + 1
  trials <- counts + 1 + rpois(n, exp(runif(1, 0, 8)))
  b <- sample(1:n, 1)
  k <- sigmas()
  m <- mean(counts[1:b])
  p <- sum(counts[1:b]) / sum(trials[1:b])
  c_limits <- pmax(m + c(-1, 1) * k * sqrt(m), 0)
  p_limits <- pmin(pmax(p + c(-1, 1) * k * sqrt(p * (1 - p) / trials[n]), 0), 1)
  words(n, counts, trials, b, k, c_limits, p_limits)
})

set.seed(22)
save("averages", "n series centre deviation weight sigmas last low high limit", function() {
  n <- sample(1:6, 1)
  centre <- sample(-50:500, 1)
  sd <- sample(1:40, 1) / 4
  x <- round(rnorm(n, centre, sd), 1)
  w <- sample(c(0.1, 0.2, 0.25, 0.3, 0.7, 1), 1)
  k <- sigmas()
  z <- as.numeric(filter(w * x, 1 - w, method = "recursive", init = centre))
  s <- sd * sqrt(w / (2 - w) * (1 - (1 - w)^(2 * n)))
  words(n, x, centre, sd, w, k, z[n], centre + c(-k, k) * s, centre + k * sd * sqrt(w / (2 - w)))
})

set.seed(23)
save("sums", "n series target slack above below", function() {
  n <- sample(1:8, 1)
  target <- sample(-50:500, 1)
  x <- round(rnorm(n, target + runif(1, -1, 1), 2), 1)
  slack <- sample(0:8, 1) / 8
  up <- Reduce(function(s, v) max(0, s + v - target - slack), x, 0)
  down <- Reduce(function(s, v) max(0, s + target - slack - v), x, 0)
  words(n, x, target, slack, up, down)
})

set.seed(24)
save("baselines", "n counts tail ears prediction", function() {
  repeat {
    n <- sample(7:14, 1)
    x <- rpois(n, exp(runif(1, 0, 8)))
    if (var(x) > 0) break
  }
  tail <- sample(c(0.05, 0.025, 0.01, 0.001, 0.0001, 1e-6), 1)
  ears <- mean(x) + qnorm(tail, lower.tail = FALSE) * sd(x)
  t <- mean(x) + qt(tail, n - 1, lower.tail = FALSE) * sd(x) * sqrt(1 + 1 / n)
  words(n, x, tail, ears, t)
})

erlang_b <- function(load, agents) Reduce(function(b, n) load * b / (n + load * b), seq_len(agents), 1)
wait <- function(load, agents) {
  b <- erlang_b(load, agents)
  b / (1 - load / agents * (1 - b))
}
level <- function(load, agents, handling, within) {
  if (agents <= load) return(0)
  1 - wait(load, agents) * exp(-(agents - load) * within / handling)
}

set.seed(25)
save("desk", "arrivals handling_s agents within_s share wait level mean_wait_s agents_for", function() {
  handling <- sample(20:2000, 1)
  arrivals <- round(exp(runif(1, log(0.5), log(600))), 2)
  load <- arrivals * handling / 3600
  agents <- floor(load) + sample(1:10, 1)
  within <- sample(0:900, 1)
  share <- sample(c(0.5, 0.8, 0.9, 0.95, 0.99), 1)
  c <- wait(load, agents)
  n <- floor(load) + 1
  while (level(load, n, handling, within) < share) n <- n + 1
  words(arrivals, handling, agents, within, share, c, level(load, agents, handling, within), c * handling / (agents - load), n)
})

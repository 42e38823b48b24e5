# Writes smoothing.csv: what R makes of random series, for the tests of this
# package, which make the same series from the same generator.
#
#   Rscript smoothing.R > smoothing.csv     (R 4.2.2)
#
# Each line has the sum of squared one-step errors and the sum of the forecasts
# of the next steps of SES, Holt and Holt-Winters with R's start values, and
# MAPE and MASE of a series that stands for forecasts.

state <- 20261121
uniform <- function() { # Park and Miller's minimal standard generator
  state <<- (state * 16807) %% 2147483647
  state / 2147483647
}
whole <- function(from, to) from + floor(uniform() * (to - from + 1))
series <- function(n) vapply(seq_len(n), function(i) floor(uniform() * 2000) / 10 - 20, 0)
g <- function(x) formatC(x, digits = 12, format = "g", width = 1)

cat("ses_sse,ses_next,holt_sse,holt_next,hw_sse,hw_next,mape,mase\n")
for (case in 1:2000) {
  m <- whole(2, 7)
  n <- whole(2 * m + 1, 4 * m)
  y <- series(n)
  alpha <- uniform(); beta <- uniform(); gamma <- uniform()
  ses <- HoltWinters(y, alpha = alpha, beta = FALSE, gamma = FALSE)
  holt <- HoltWinters(y, alpha = alpha, beta = beta, gamma = FALSE)
  hw <- HoltWinters(ts(y, frequency = m), alpha = alpha, beta = beta, gamma = gamma)
  ahead <- function(model) sum(predict(model, n.ahead = m + 1))
  other <- series(n)
  zero <- any(y == 0)
  mape <- if (zero) "undefined" else g(mean(abs((y - other) / y)))
  train <- series(n)
  mase <- g(mean(abs(y - other)) / mean(abs(diff(train, lag = m))))
  cat(g(ses$SSE), g(ahead(ses)), g(holt$SSE), g(ahead(holt)), g(hw$SSE), g(ahead(hw)), mape, mase, sep = ",")
  cat("\n")
}

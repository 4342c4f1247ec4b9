# Prints what R's package yaml makes of a list, one item a line: Rscript yaml.R LIST.yml
suppressPackageStartupMessages(library(yaml))

hexadecimal <- function(text) paste(charToRaw(enc2utf8(text)), collapse = "")
bits <- function(number) paste(writeBin(number, raw(), endian = "big"), collapse = "")
joined <- function(parts) paste(parts, collapse = ", ")

scalar <- function(value) {
  if (is.na(value) && !is.nan(value)) return('["null"]')
  switch(typeof(value),
    logical = sprintf('["bool", %s]', tolower(value)),
    integer = sprintf('["int", "%d"]', value),
    double = sprintf('["float", "%s"]', bits(value)),
    character = sprintf('["str", "%s"]', hexadecimal(value)),
    sprintf('["other", "%s"]', typeof(value)))
}

dump <- function(value) {
  if (is.null(value)) return('["null"]')
  if (!is.null(names(value))) {
    entries <- mapply(function(name, element) sprintf('["%s", %s]', hexadecimal(name), dump(element)), names(value), value)
    return(sprintf('["map", [%s]]', joined(entries)))
  }
  # A vector of one element and that element are one to R.
  if (is.list(value) || length(value) != 1) return(sprintf('["list", [%s]]', joined(vapply(value, dump, ""))))
  scalar(value)
}

path <- commandArgs(trailingOnly = TRUE)[1]
for (item in read_yaml(path)) cat(dump(item), "\n", sep = "")

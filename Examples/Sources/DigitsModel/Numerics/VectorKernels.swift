/// The three products of matrices that a layer needs, over contiguous rows.
///
/// A layer's parameters are its weights, one row of inputs for each output, and then its biases.
/// Each function checks the sizes once, so that the inner loops need no checks and vectorise. The
/// order of the additions is fixed by the sizes alone: the same numbers give the same sums. Outputs
/// are the outer loop, so that one row of weights stays in the nearest cache for all samples.
enum VectorKernels {
  /// Sets `outputs[b, o] = biases[o] + Σᵢ weights[o, i] · inputs[b, i]`.
  ///
  /// - Parameters:
  ///   - inputs: `rows` × (`parameters.count ÷ width` − 1) numbers or more.
  ///   - parameters: The layer's weights and biases.
  ///   - outputs: `rows` × `width` numbers or more.
  ///   - rows: The number of samples.
  ///   - width: The number of the layer's outputs.
  static func forward(
    inputs: Span<Float>, parameters: Span<Float>, outputs: inout MutableSpan<Float>, rows: Int,
    width: Int
  ) {
    let depth = parameters.count / width - 1
    precondition(
      parameters.count == width * (depth + 1) && inputs.count >= rows * depth
        && outputs.count >= rows * width)
    let biases = width * depth
    for output in 0..<width {
      for row in 0..<rows {
        let product = unsafe dot(
          parameters, at: output * depth, inputs, at: row * depth, count: depth)
        unsafe outputs[unchecked: row * width + output] =
          parameters[unchecked: biases + output] + product
      }
    }
  }

  /// Adds `Σ_b deltas[b, o] · inputs[b, i]` to the gradient by each weight, and `Σ_b deltas[b, o]`
  /// to that by each bias.
  ///
  /// - Parameters:
  ///   - inputs: `rows` × (`range.count ÷ width` − 1) numbers or more.
  ///   - deltas: `rows` × `width` numbers or more.
  ///   - gradient: The gradient by the parameters of all layers.
  ///   - range: Where the layer's weights and biases lie among them.
  ///   - rows: The number of samples.
  ///   - width: The number of the layer's outputs.
  static func accumulateGradient(
    inputs: Span<Float>, deltas: Span<Float>, gradient: inout MutableSpan<Float>,
    at range: Range<Int>, rows: Int, width: Int
  ) {
    let depth = range.count / width - 1
    precondition(
      range.count == width * (depth + 1) && range.lowerBound >= 0
        && range.upperBound <= gradient.count && inputs.count >= rows * depth
        && deltas.count >= rows * width)
    let weights = range.lowerBound
    let biases = weights + width * depth
    for output in 0..<width {
      for row in 0..<rows {
        let delta = unsafe deltas[unchecked: row * width + output]
        unsafe gradient[unchecked: biases + output] += delta
        unsafe add(
          delta, times: inputs, at: row * depth, to: &gradient, at: weights + output * depth,
          count: depth)
      }
    }
  }

  /// Sets `inputDeltas[b, i] = Σₒ deltas[b, o] · weights[o, i]`.
  ///
  /// - Parameters:
  ///   - deltas: `rows` × `width` numbers or more.
  ///   - parameters: The layer's weights and biases.
  ///   - inputDeltas: `rows` × (`parameters.count ÷ width` − 1) numbers or more.
  ///   - rows: The number of samples.
  ///   - width: The number of the layer's outputs.
  static func backward(
    deltas: Span<Float>, parameters: Span<Float>, inputDeltas: inout MutableSpan<Float>,
    rows: Int, width: Int
  ) {
    let depth = parameters.count / width - 1
    precondition(
      parameters.count == width * (depth + 1) && inputDeltas.count >= rows * depth
        && deltas.count >= rows * width)
    for index in 0..<rows * depth {
      unsafe inputDeltas[unchecked: index] = 0
    }
    for output in 0..<width {
      for row in 0..<rows {
        let delta = unsafe deltas[unchecked: row * width + output]
        unsafe add(
          delta, times: parameters, at: output * depth, to: &inputDeltas, at: row * depth,
          count: depth)
      }
    }
  }

  /// The inner product of two rows; the caller has checked that they are within their spans.
  @unsafe
  @inline(__always)
  private static func dot(
    _ left: Span<Float>, at leftStart: Int, _ right: Span<Float>, at rightStart: Int, count: Int
  ) -> Float {
    // Eight sums at once: one alone is a chain of additions that no compiler may reorder.
    var sums = SIMD8<Float>.zero
    var index = 0
    while index + 8 <= count {
      var products = SIMD8<Float>.zero
      for lane in 0..<8 {
        products[lane] =
          unsafe left[unchecked: leftStart + index + lane]
          * right[unchecked: rightStart + index + lane]
      }
      sums += products
      index += 8
    }
    // Spelled out: the standard library leaves the order of its own sum open.
    let fours = sums.lowHalf + sums.highHalf
    let twos = fours.lowHalf + fours.highHalf
    var sum = twos.x + twos.y
    while index < count {
      unsafe sum += left[unchecked: leftStart + index] * right[unchecked: rightStart + index]
      index += 1
    }
    return sum
  }

  /// Adds a multiple of one row to another; the caller has checked that they are within their spans.
  @unsafe
  @inline(__always)
  private static func add(
    _ factor: Float, times source: Span<Float>, at sourceStart: Int,
    to target: inout MutableSpan<Float>, at targetStart: Int, count: Int
  ) {
    for index in 0..<count {
      unsafe target[unchecked: targetStart + index] +=
        factor * source[unchecked: sourceStart + index]
    }
  }
}

/// How gradients become steps; the names and defaults are those of Keras.
public enum OptimizerKind: String, CaseIterable, Sendable {
  /// Plain stochastic gradient descent.
  case sgd
  /// Steps divided by a moving root mean square of the gradient (Tieleman and Hinton, 2012).
  case rmsprop
  /// Moving mean and root mean square, both corrected for their start (Kingma and Ba, ICLR 2015).
  case adam

  /// The learning rate that is used where none is given.
  public var defaultLearningRate: Double {
    switch self {
    case .sgd: 0.01
    case .rmsprop, .adam: 0.001
    }
  }
}

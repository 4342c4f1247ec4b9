/// A list by hand of values that readers of YAML take for different things.
enum Ambiguous {
  static let list = """
    # by hand
    - learning_rate: 1e-5
      shuffle: yes
      batch_size: 012
      budget: 1:30

    """

  static let warnings = [
    #"list.yml:2:18: warning: '1e-5' is a string to readers of YAML 1.1 such as PyYAML, and 1.0e-05 here; write 1.0e-05 or "1e-5", whichever is meant."#,
    #"list.yml:3:12: warning: 'yes' is a Boolean to readers of YAML 1.1 such as PyYAML, and a string here; write "yes" or true, whichever is meant."#,
    #"list.yml:4:15: warning: '012' is 10 to readers of YAML 1.1 such as PyYAML, and 12 here; write 12, 10 or "012", whichever is meant."#,
    #"list.yml:5:11: warning: '1:30' is 90 to readers of YAML 1.1 such as PyYAML, and a string here; write "1:30" or 90, whichever is meant."#,
  ]
}

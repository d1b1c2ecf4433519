namespace PodDsl;

/// <summary>Sets the title of the unit, as <c>systemctl</c> and the journal show it.</summary>
/// <remarks>
/// <para>Use a few words that name the thing, without a full stop. The text is literal: <c>$</c>, quotes and backslashes
/// need no care. A control character in it is an error: it would reach the terminal of whoever runs
/// <c>systemctl status</c>.</para>
/// <para>Default: the name of the unit; Quadlet and PodDsl add nothing.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>Description=</c> in a drop-in goes back
/// to the default.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Description=.</para>
/// </remarks>
/// <example><code>[Description("Nextcloud, the family cloud")]</code></example>
/// <param name="text">One line of free text.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DescriptionAttribute(string text) : SettingAttribute
{
    /// <summary>One line of free text.</summary>
    public string Text { get; } = text;
}

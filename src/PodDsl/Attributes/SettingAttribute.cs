namespace PodDsl;

/// <summary>The base of all attributes that set something of a unit.</summary>
public abstract class SettingAttribute : Attribute
{
    private protected SettingAttribute()
    {
    }

    /// <summary>The only host on which the setting counts, for a unit that runs on several. Default: it counts on all of them.</summary>
    /// <remarks>
    /// <para>Of settings that count once, the one for the host goes before the one for all hosts, if both are on the same record; those that
    /// add up add up. A type that is no host of the unit is an error.</para>
    /// <para>Source: PodDsl.</para>
    /// </remarks>
    /// <example><code>
    /// [RunsOn&lt;Attic&gt;, RunsOn&lt;Pi&gt;]
    /// [Publish(80, HostPort = 80, On = typeof(Attic)), Publish(80, HostPort = 8080, On = typeof(Pi))]
    /// [Image("docker.io/library/nginx:1.29")]
    /// public partial record Web : Container;
    /// </code></example>
    public Type? On { get; set; }
}
